// What every page for readers loads; what is seldom asked for it fetches then. Every page works without it.
(() => {
  const exit = document.querySelector('[data-exit]');
  const title = document.title;
  const root = document.documentElement;
  const dear = navigator.connection && navigator.connection.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

  // What is kept for this visit; a browser may refuse even that.
  const visit = use => { try { return use(sessionStorage); } catch { return null; } };
  const kiosk = document.querySelector('[data-kiosk]') || visit(kept => kept.kiosk);

  // The Window's own PC: nothing shows before its rules hold.
  if (kiosk) {
    root.hidden = true;
    import('/js/kiosk.js');
  }

  const leave = () => {
    if (!dispatchEvent(new Event('leave', { cancelable: true }))) return;
    if (typeof kiosk === 'string') return location.replace(JSON.parse(kiosk).home); // its own script has not come yet
    visit(kept => kept.clear());
    root.hidden = true;
    document.title = ' ';
    location.replace(exit.href);
  };

  // Three presses of Shift alone, at most five seconds apart.
  let presses = 0, last = 0, alone = false;
  document.addEventListener('keydown', event => {
    if (event.repeat) return;
    alone = event.key === 'Shift';
    if (!alone) presses = 0;
  });
  document.addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone || !exit) return;
    alone = false;
    presses = event.timeStamp - last > 5000 ? 1 : presses + 1;
    last = event.timeStamp;
    if (presses === 3) leave();
  });

  // Back from the browser's memory: the page is whole again.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    root.hidden = false;
    document.title = title;
    presses = 0;
  });

  const text = id => document.getElementById(id).value;
  const actions = {
    // The code of the page's address is fetched first: a lazy picture may come too late for the paper.
    print: () => {
      const lazy = document.querySelector('.qr[loading]');
      if (!lazy) return print();
      const code = lazy.cloneNode();
      code.removeAttribute('loading');
      code.onload = code.onerror = () => print();
      lazy.replaceWith(code);
    },
    share: button => navigator.share({ text: text(button.dataset.share) }).catch(() => {}),
    copy: button => navigator.clipboard.writeText(text(button.dataset.copy))
      .then(() => { button.lastChild.textContent = button.dataset.done; }, () => document.getElementById(button.dataset.copy).select()),
    listen: button => import('/js/listen.js').then(module => module.press(button)),
    larger: button => import('/js/larger.js').then(module => module.press(button))
  };

  document.addEventListener('click', event => {
    if (event.target.closest('[data-exit]') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
      return;
    }
    const button = event.target.closest('[data-print], [data-share], [data-copy], [data-listen], [data-larger]');
    if (button) actions[Object.keys(button.dataset).find(key => key in actions)](button);

    // A hard word tells its meaning on the spot; where that fails the link is followed.
    const term = event.target.closest('.text a[href^="/"][href*="#"]');
    if (!term || term.pathname === location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('/js/meaning.js').then(module => module.show(term)).catch(() => { location = term.href; });
  });

  document.addEventListener('focusin', event => {
    if (!dear && event.target.matches('[data-suggest]')) import('/js/suggest.js').then(module => module.suggest(event.target), () => {});
  });

  // The service worker: nothing of it comes before the page is there, and nothing where data is dear.
  const worker = navigator.serviceWorker;
  const sw = self.trustedTypes ? trustedTypes.createPolicy('sw', { createScriptURL: () => '/sw.js' }).createScriptURL('') : '/sw.js';
  self.register = () => worker.register(sw, { updateViaCache: 'all' }).then(({ active, installing }) => active || new Promise((done, failed) => {
    installing.onstatechange = () => {
      if (installing.state === 'activated') done();
      if (installing.state === 'redundant') failed(new DOMException('', 'QuotaExceededError')); // it needs nothing but room
    };
  }));
  if (worker && !dear && !kiosk && !document.querySelector('[data-forgotten]')) addEventListener('load', () => register().catch(() => {}));

  // All that this browser has of the portal, also where there is no signal.
  const forget = async () => {
    visit(kept => kept.clear());
    if (worker) for (const one of await worker.getRegistrations()) await one.unregister();
    if (self.caches) for (const name of await caches.keys()) await caches.delete(name);
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-forget]')) return;
    event.preventDefault();
    if (kiosk) return leave(); // which keeps the mode
    const [done, left] = form.querySelectorAll('p');
    const tell = which => { done.hidden = which !== done; left.hidden = which !== left; };
    fetch(form.action, { method: 'POST' }).catch(() => {}).then(forget).then(() => tell(done), () => tell(left));
  });

  const show = name => document.querySelectorAll(`[data-${name}]`).forEach(button => { button.hidden = false; });
  show('print');
  if (navigator.share) show('share');
  if (navigator.clipboard) show('copy');
  show('larger');
  if (root.dataset.size = visit(kept => kept.size) || '') import('/js/larger.js');

  // Some voices come late.
  const speech = self.speechSynthesis;
  if (speech) (speech.onvoiceschanged = () => { if (speech.getVoices().some(voice => voice.lang.startsWith(root.lang))) show('listen'); })();
})();
