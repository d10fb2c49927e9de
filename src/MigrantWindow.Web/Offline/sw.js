// The portal's service worker. By itself it keeps what every page looks like, and nothing that anybody read. What a reader saved lies in
// caches of its own, one for an office and a language, that save.js fills and empties.
const { shell, words } = {}; // filled in when it is sent

const look = `look ${shell.join(' ')}`;
const patience = 5000; // milliseconds until a saved page is shown in place of one that does not come

addEventListener('install', event => event.waitUntil(
  caches.open(look).then(cache => cache.addAll(shell)).then(() => skipWaiting())));

addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name.startsWith('look ') && name !== look).map(name => caches.delete(name))))
    .then(() => clients.claim())));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const language = url.pathname.split('/')[1];
  if (request.mode === 'navigate' && words[language]) event.respondWith(page(request, url.pathname, language));
  // A page that was saved, or that is older than the portal, finds what it was made with.
  if (/^\/(css|js)\/|^\/icons\./.test(url.pathname)) event.respondWith(caches.match(request).then(file => file || fetch(request)));
});

async function page(request, path, language) {
  const saved = await savedPage(path);
  const live = fetch(request).catch(() => null);
  if (!saved) return await live || noSignal(language);
  const late = new Promise(resolve => { setTimeout(resolve, patience); });
  const answer = await Promise.race([live, late]);
  return answer && answer.status < 500 ? answer : saved;
}

async function savedCopies() {
  const names = await caches.keys();
  return Promise.all(names.filter(name => name.startsWith('copy ')).reverse().map(name => caches.open(name)));
}

async function savedPage(path) {
  for (const copy of await savedCopies()) {
    const found = await copy.match(path);
    if (found) return found;
  }
}

/** Says that there is no signal, and what is saved here. Its title tells nobody anything. */
async function noSignal(language) {
  const say = words[language];
  const found = await Promise.all((await savedCopies()).map(copy => copy.match('/copy.json')));
  const saved = await Promise.all(found.filter(about => about).map(about => about.json()));
  const list = saved.map(copy => `<li><a href="${copy.path}" hreflang="${copy.language}">${copy.name}</a> <span class="small">${copy.day}</span></li>`);
  return new Response(`<!DOCTYPE html><html lang="${language}" dir="${say.dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${say.title}</title>${shell.filter(file => file.endsWith('.css')).map(file => `<link rel="stylesheet" href="${file}">`).join('')}
<main class="wide part"><h1>${say.title}</h1><p>${say.text}</p>${list.length ? `<h2>${say.saved}</h2><ul>${list.join('')}</ul>` : `<p>${say.none}</p>`}</main></html>`, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'" },
  });
}
