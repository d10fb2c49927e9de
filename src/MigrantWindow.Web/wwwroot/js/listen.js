// Reads the page aloud, sentence by sentence, by the browser's own voice. Loaded when a reader asks for it.
const Blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td, blockquote, pre, summary';
const Silent = '.buttons, .tools, .feedback, .unseen, nav, form, svg, script, template, [hidden], [aria-hidden=true]';
const Sentence = /[^.!?…]+(?:[.!?…]+(?!\s)[^.!?…]*)*[.!?…]*\s*/g;

let button, stopButton, words, sentences, at, state, marked, saying;

/** @param pressed The button: it starts, pauses and goes on. */
export function press(pressed) {
  if (!button) prepare(pressed);
  if (state === 'speaking') return pause();
  if (state !== 'paused') [sentences, at] = [collect(), 0];
  stopButton.hidden = false;
  tell('speaking', words.pause);
  speak();
}

function prepare(pressed) {
  button = pressed;
  const [pauseWord, goOn, stopWord] = button.dataset.listen.split('|');
  words = { listen: button.textContent, pause: pauseWord, goOn };
  stopButton = button.cloneNode();
  stopButton.removeAttribute('data-listen');
  stopButton.textContent = stopWord;
  stopButton.addEventListener('click', () => { button.focus(); stop(); });
  button.after(stopButton);
  addEventListener('pagehide', stop);
  addEventListener('leave', stop);
}

function collect() {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const block = around.closest(Blocks);
    if (!block || !walker.currentNode.data.trim() || around.closest(Silent) || !around.getClientRects().length) continue;
    const { lang } = around.closest('[lang]');
    const last = found[found.length - 1];
    if (last && last.block === block && last.lang === lang) last.text += walker.currentNode.data;
    else found.push({ block, lang, text: walker.currentNode.data });
  }

  return found.reduce((all, { block, lang, text }) =>
    all.concat((text.replace(/\s+/g, ' ').match(Sentence) || []).filter(words => /[^\s.!?…]/.test(words)).map(words => ({ block, lang, words: words.trim() }))), []);
}

function speak() {
  if (at >= sentences.length) return stop();
  const { block, lang, words: text } = sentences[at];
  const said = new SpeechSynthesisUtterance(text);
  saying = said; // a browser may forget the one that nobody holds
  said.lang = lang;
  const voice = speechSynthesis.getVoices().find(one => one.lang.startsWith(lang));
  if (voice) said.voice = voice;
  said.onend = () => {
    if (saying !== said) return;
    at++;
    speak();
  };
  said.onerror = () => { if (saying === said) stop(); };
  mark(block);
  speechSynthesis.speak(said);
}

// Phones take a pause for an end: the sentence is begun again.
function pause() {
  hush();
  tell('paused', words.goOn);
}

function stop() {
  hush();
  mark(null);
  stopButton.hidden = true;
  tell(null, words.listen);
}

function hush() {
  saying = null;
  speechSynthesis.cancel();
}

function tell(now, name) {
  state = now;
  button.textContent = name;
}

function mark(block) {
  if (marked === block) return;
  if (marked) marked.classList.remove('spoken');
  marked = block;
  if (!block) return;
  block.classList.add('spoken');
  block.scrollIntoView({ block: 'nearest' });
}
