// The Window's own PC. The mode is a state of this tab: sessionStorage.kiosk holds where it returns to. docs/kiosk.md says what it cannot do.
const Idle = 90, Warning = 20, Fresh = 600; // seconds without a touch
const root = document.documentElement;
const start = document.querySelector('[data-kiosk]');
let kiosk = sessionStorage.kiosk ? JSON.parse(sessionStorage.kiosk) : {};
let touched = Date.now(), wasTouched = false, pointer;
let still, outside, isRunning;

if (start) switchOn();
else if (isOfThisTurn()) run();

function switchOn() {
  const words = {};
  document.querySelectorAll('header [hreflang]').forEach(link => { words[link.hreflang] = link.pathname; });
  kiosk = { home: start.dataset.kiosk, words };
  reset();
}

function run() {
  isRunning = true;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/css/kiosk.css';
  style.onload = style.onerror = () => { root.hidden = false; };
  document.head.append(style);
  root.classList.add('kiosk');
  forget();
  document.querySelectorAll('[data-exit]').forEach(link => { link.href = kiosk.home; });
  document.querySelectorAll('form, input, textarea, select').forEach(one => { one.autocomplete = 'off'; });
  window.open = () => null;
  for (const kind of ['pointerdown', 'pointermove', 'touchmove', 'wheel', 'keydown', 'input', 'click']) addEventListener(kind, touch, { capture: true, passive: true });
  for (const kind of ['contextmenu', 'dragstart', 'dragover', 'drop']) addEventListener(kind, event => event.preventDefault(), true);
  for (const kind of ['click', 'auxclick']) addEventListener(kind, guard, true);
  addEventListener('keydown', stopShortcuts, true);
  addEventListener('leave', event => { event.preventDefault(); reset(); });
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    touched = Date.now();
    if (isOfThisTurn()) root.hidden = false;
  });
  addEventListener('hashchange', () => isOfThisTurn()); // a jump within the page makes an entry of its own
  setInterval(watch, 1000);
  addWords();
}

// Each entry of the history bears the turn in which it was made: one of an earlier person's leads home.
function isOfThisTurn() {
  kiosk = JSON.parse(sessionStorage.kiosk);
  const [arrival] = performance.getEntriesByType('navigation');
  const turn = history.state && history.state.turn;
  if (turn ? turn !== kiosk.turn : !isRunning && arrival && arrival.type === 'back_forward') {
    goHome();
    return false;
  }
  history.replaceState({ turn: kiosk.turn }, '');
  return true;
}

function touch(event) {
  if (event.type === 'pointermove') {
    const before = pointer;
    pointer = `${event.screenX} ${event.screenY}`;
    if (!before || before === pointer) return; // the page moved, not the hand
  }
  touched = Date.now();
  wasTouched = true;
  if (still && still.open) still.close();
}

function watch() {
  const idle = (Date.now() - touched) / 1000;
  if (!wasTouched && location.pathname === kiosk.home) {
    if (idle >= Fresh) goHome(); // nobody is here, and hours and notices change
  } else if (idle >= Idle) {
    reset();
  } else if (idle >= Idle - Warning && still && !still.open) {
    if (outside.open) outside.close();
    still.showModal();
  }
}

function reset() {
  root.hidden = true;
  document.querySelectorAll('input:not([type=hidden]), textarea').forEach(field => { field.value = field.defaultValue = ''; });
  document.querySelectorAll('form').forEach(form => form.reset());
  if (self.speechSynthesis) speechSynthesis.cancel();
  sessionStorage.clear();
  sessionStorage.kiosk = JSON.stringify({ ...kiosk, turn: Date.now() });
  forget();
  goHome();
}

function goHome() {
  root.hidden = true;
  history.replaceState(null, ''); // or going to the same address keeps it
  location.replace(kiosk.home);
}

// What other scripts may have kept on this machine.
function forget() {
  localStorage.clear();
  if (self.caches) caches.keys().then(names => names.forEach(name => caches.delete(name)), () => {});
  const workers = navigator.serviceWorker;
  if (workers) workers.getRegistrations().then(all => all.forEach(one => one.unregister()), () => {});
}

function guard(event) {
  const link = event.target.closest('a[href], area[href]');
  if (!link) return;
  const url = new URL(link.getAttribute('href'), location);
  if (!isOurs(url)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(url);
  } else if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else {
    link.removeAttribute('target');
    link.removeAttribute('download');
  }
}

// Pages for readers; no file, no page of the staff.
const isOurs = url => url.origin === location.origin && !/\.\w+$/.test(url.pathname)
  && [...Object.keys(kiosk.words), 'registration', 'verificar'].includes(url.pathname.split('/')[1]);

function tell(url) {
  if (!outside) return;
  const address = outside.querySelector('.address');
  if (url.origin === location.origin) address.textContent = '';
  else address.textContent = decodeURI(url.origin === 'null' ? url.pathname : url.host + url.pathname.replace(/\/$/, ''));
  address.parentElement.hidden = !address.textContent;
  if (!outside.open) outside.showModal();
}

// Those that a page may stop. With AltGr people write @.
function stopShortcuts(event) {
  const key = event.key || '';
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && key.length === 1 && !'acvxz+-=0'.includes(key.toLowerCase());
  if (isCommand || ['F1', 'F3', 'F6', 'F7', 'F11', 'F12', 'ContextMenu'].includes(key)) event.preventDefault();
}

function addWords() {
  const asked = new XMLHttpRequest();
  asked.open('GET', kiosk.words[root.lang] || Object.values(kiosk.words)[0]);
  asked.responseType = 'document';
  asked.onload = () => {
    const words = asked.response && asked.response.querySelector('[data-kiosk-words]');
    if (words) place(document.importNode(words.content, true));
  };
  asked.send();
}

function place(words) {
  const canonical = document.querySelector('link[rel=canonical]');
  const path = canonical ? new URL(canonical.href).pathname : '';
  words.querySelector('img').src = `/qr${/^\/[a-z0-9/-]+$/.test(path) ? path : kiosk.home}.svg`;
  [still, outside] = words.querySelectorAll('dialog');
  const back = words.querySelector('[data-back]');
  back.hidden = location.pathname === kiosk.home;
  back.addEventListener('click', () => history.back());
  words.querySelector('[data-again]').addEventListener('click', reset);
  for (const dialog of [still, outside]) dialog.querySelector('[data-stay]').addEventListener('click', () => dialog.close());
  document.body.append(words);
}
