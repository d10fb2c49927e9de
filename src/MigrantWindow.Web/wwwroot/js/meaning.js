// Shows what a hard word means, below the sentence it stands in. Loaded when a reader taps such a word.
let open;

/** @param term The link to the glossary. @returns A promise that fails where nothing can be shown. */
export async function show(term) {
  const again = open && open.term === term;
  if (open) close();
  if (again) return;
  const glossary = await load(term.pathname);
  const entry = glossary.getElementById(decodeURIComponent(term.hash.slice(1)));
  const list = entry.closest('[data-close]');
  place(term, entry.querySelector('dt').textContent, entry.querySelector('dd p').textContent, list.dataset.close, glossary.querySelector('h1').textContent);
}

// Asked for as a document the browser parses it itself: no text of ours becomes markup.
const load = path => new Promise((done, failed) => {
  const asked = new XMLHttpRequest();
  asked.open('GET', path);
  asked.responseType = 'document';
  asked.timeout = 10000;
  asked.onload = () => asked.status === 200 && asked.response ? done(asked.response) : failed();
  asked.onerror = asked.ontimeout = failed;
  asked.send();
});

function place(term, name, meaning, closeWord, glossaryWord) {
  const box = make('aside', 'safeguard');
  const inside = make('div');
  const heading = make('p', '', make('b', '', name));
  const shut = make('button', 'button plain', closeWord);
  const link = make('a', 'button plain', glossaryWord);
  heading.id = 'meaning';
  box.setAttribute('aria-labelledby', heading.id);
  box.lang = term.closest('[lang]').lang;
  box.tabIndex = -1;
  shut.type = 'button';
  link.href = term.href;
  inside.append(heading, make('p', '', meaning), make('div', 'buttons', shut, link));
  box.append(inside);
  box.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  shut.addEventListener('click', close);

  const around = term.closest('p, li, dd, blockquote') || term;
  if (around.matches('li, dd')) around.append(box);
  else around.after(box);
  term.setAttribute('aria-expanded', 'true');
  open = { term, box };
  box.focus(); // so that it is read out
}

function close() {
  const { term, box } = open;
  open = null;
  const hadFocus = box.contains(document.activeElement);
  box.remove();
  term.removeAttribute('aria-expanded');
  if (hadFocus) term.focus();
}

function make(name, classes, ...content) {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  element.append(...content);
  return element;
}
