// The readers' only script. Every page works without it.
(() => {
  const exit = document.querySelector('[data-exit]');
  const title = document.title;
  const saving = navigator.connection && navigator.connection.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

  const leave = () => {
    document.documentElement.hidden = true;
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
    document.documentElement.hidden = false;
    document.title = title;
    presses = 0;
  });

  const text = id => document.getElementById(id).value;
  const actions = {
    // Browsers of 2020 print no lazy picture that was never shown: the page's code is fetched first.
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
      .then(() => { button.lastChild.textContent = button.dataset.done; }, () => document.getElementById(button.dataset.copy).select())
  };

  document.addEventListener('click', event => {
    if (event.target.closest('[data-exit]') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
      return;
    }
    const button = event.target.closest('[data-print], [data-share], [data-copy]');
    if (button) actions[Object.keys(button.dataset).find(key => key in actions)](button);
  });

  // Titles that go on as what is being typed.
  const query = document.querySelector('[data-suggest]');
  if (query && !saving) {
    const list = query.form.appendChild(document.createElement('datalist'));
    list.id = 'suggestions';
    query.setAttribute('list', list.id);
    let wait, asked;
    query.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        const office = query.form.elements.office;
        asked = query.value;
        fetch(`${query.dataset.suggest}?q=${encodeURIComponent(asked)}&office=${office ? office.value : ''}`)
          .then(response => response.json())
          .then(([said, titles]) => {
            if (said !== asked) return;
            list.textContent = '';
            titles.forEach(title => list.appendChild(new Option(title)));
          }, () => {});
      }, 250);
    });
  }

  // The service worker: nothing of it comes before the page is there, and nothing where data is dear.
  const worker = navigator.serviceWorker;
  const sw = window.trustedTypes ? trustedTypes.createPolicy('sw', { createScriptURL: () => '/sw.js' }).createScriptURL('') : '/sw.js';
  window.register = () => worker.register(sw, { updateViaCache: 'all' }).then(() => worker.ready);
  if (worker && !saving) addEventListener('load', () => register().catch(() => {}));

  // All that this browser has of the portal, also where there is no signal.
  const forget = async () => {
    if (window.caches) for (const name of await caches.keys()) await caches.delete(name);
    if (worker) for (const one of await worker.getRegistrations()) await one.unregister();
    sessionStorage.clear();
    localStorage.clear();
  };
  addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-forget]')) return;
    event.preventDefault();
    forget().catch(() => {}).then(() => fetch(form.action, { method: 'POST' })).catch(() => {}).then(() => { form.lastChild.hidden = false; });
  });

  const show = name => document.querySelectorAll(`[data-${name}]`).forEach(button => { button.hidden = false; });
  show('print');
  if (navigator.share) show('share');
  if (navigator.clipboard) show('copy');
})();
