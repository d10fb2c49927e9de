// A short toolbar over the text of an article, and facts that a press puts where the cursor stands. Without it everything is typed.
const area = document.querySelector('[data-editor] textarea');

function put(before, after, sample) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end) || sample;
  area.setRangeText(before + words + after, start, end, 'end');
  area.setSelectionRange(start + before.length, start + before.length + words.length);
  area.focus();
}

function atLineStart(mark) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  area.setRangeText(mark, start, start, 'end');
  area.focus();
}

const es = document.documentElement.lang === 'es';
const fr = document.documentElement.lang === 'fr';
const say = (english, spanish, french) => (es ? spanish : fr ? french : english);

const tools = [
  [say('Heading', 'Título', 'Titre'), () => atLineStart('## ')],
  [say('List', 'Lista', 'Liste'), () => atLineStart('- ')],
  [say('Bold', 'Negrita', 'Gras'), () => put('**', '**', say('words', 'palabras', 'mots'))],
  [say('Link', 'Enlace', 'Lien'), () => put('[', '](https://)', say('words', 'palabras', 'mots'))],
];

if (area) {
  const bar = document.createElement('div');
  bar.className = 'toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say('Formatting', 'Formato', 'Mise en forme'));
  for (const [words, act] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button plain';
    button.textContent = words;
    button.addEventListener('click', act);
    bar.append(button);
  }
  area.before(bar);

  for (const code of document.querySelectorAll('[data-token]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = code.textContent;
    button.setAttribute('aria-label', `${say('Insert', 'Insertar', 'Insérer')} ${code.textContent}`);
    button.addEventListener('click', () => put(code.textContent, '', ''));
    code.replaceChildren(button);
  }
}
