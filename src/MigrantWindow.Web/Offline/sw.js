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
  if (request.mode === 'navigate' && isForReaders(url.pathname)) event.respondWith(page(request, url.pathname));
  // A page that was saved, or that is older than the portal, finds what it was made with.
  else if (/^\/((css|js)\/\w+|icons)\.[a-z0-9]{10}\./.test(url.pathname)) event.respondWith(kept(request).then(file => file || fetch(request)));
  else if (/^\/js\//.test(url.pathname)) event.respondWith(fetch(request).catch(() => kept(request).then(file => file || Response.error())));
});

const languages = Object.keys(words);

/** Pages in a language, the short addresses of posters, and the address without any. */
const isForReaders = path => languages.includes(path.split('/')[1]) || /^\/[a-z0-9-]*$/.test(path) && !['/admin', '/account'].includes(path);

/** A broken store is no reason to keep anybody from the portal. */
const kept = request => caches.match(request).catch(() => undefined);

async function page(request, path) {
  const inPath = languages.find(code => path.split('/')[1] === code);
  const language = inPath || languages.find(code => navigator.language.startsWith(code)) || languages[0];
  const live = fetch(request, { cache: 'no-cache' }).catch(() => null); // the browser's own cache may answer with yesterday's
  const paths = inPath ? [path] : [language, ...languages].map(code => `/${code}${path}`.replace(/\/$/, '')); // a poster's address has no language
  const saved = await savedPage(paths).catch(() => undefined);
  if (!saved) return await live || noSignal(language).catch(() => Response.error());
  const late = new Promise(resolve => { setTimeout(resolve, patience); });
  const answer = await Promise.race([live, late]);
  return answer && answer.status < 500 ? answer : saved;
}

/** The newest first; one that is not whole is none. */
async function savedCopies() {
  const names = (await caches.keys()).filter(name => name.startsWith('copy ')).reverse();
  const copies = await Promise.all(names.map(async name => {
    const copy = await caches.open(name);
    return await copy.match('/copy.json') && copy;
  }));
  return copies.filter(copy => copy);
}

async function savedPage(paths) {
  const copies = await savedCopies();
  for (const path of paths) {
    for (const copy of copies) {
      const found = await copy.match(path);
      if (found) return found;
    }
  }
}

/** Says that there is no signal, and what is saved here. Its title tells nobody anything. */
async function noSignal(language) {
  const say = words[language];
  const saved = await Promise.all((await savedCopies()).map(async copy => (await copy.match('/copy.json')).json()));
  const list = saved.map(copy => `<li><a href="${copy.path}" hreflang="${copy.language}">${copy.name}</a> <span class="small">${copy.day}</span></li>`);
  return new Response(`<!DOCTYPE html><html lang="${language}" dir="${say.dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${say.title}</title>${shell.filter(file => file.endsWith('.css')).map(file => `<link rel="stylesheet" href="${file}">`).join('')}
<main class="wide part"><h1>${say.title}</h1><p>${say.text}</p>${list.length ? `<h2>${say.saved}</h2><ul>${list.join('')}</ul>` : `<p>${say.none}</p>`}</main></html>`, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'" },
  });
}
