// Saves all of one office on this phone, shows how far it is, and deletes it again. What is saved is complete or not there at all.
const place = document.querySelector('[data-save]');
const { office, name, pack, version, length } = place.dataset;
const own = `copy ${office} `;
const bar = place.querySelector('progress');
const quota = 'QuotaExceededError';

const say = state => place.querySelectorAll('[data-when]').forEach(part => { part.hidden = !part.dataset.when.split(' ').includes(state); });

const savedNames = async () => (await caches.keys()).filter(key => key.startsWith(own));

/** What a phone that ran out of power left behind by half is deleted. */
async function look() {
  let about;
  for (const saved of await savedNames()) {
    const file = await (await caches.open(saved)).match('/copy.json');
    if (file) about = await file.json();
    else await caches.delete(saved);
  }
  if (!about) return say('ready');
  const day = place.querySelector('[data-day]');
  day.textContent = day.dataset.day.replace('{0}', about.day);
  say(about.version === version ? 'saved' : 'outdated');
}

/** The pack as text; moves the bar from 0 to 0.8 while it comes. */
async function receive(response) {
  const reader = response.body.getReader();
  const parts = [];
  for (let got = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Response(new Blob(parts)).text();
    parts.push(value);
    got += value.length;
    bar.value = Math.min(0.8, 0.8 * got / length);
  }
}

async function save() {
  say('saving');
  bar.value = 0;
  const saved = `${own}${Date.now()}`;
  try {
    await register();
    const response = await fetch(pack, { cache: 'no-store' });
    if (!response.ok) throw new Error(response.status);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    for (const kept of ['content-security-policy', 'referrer-policy', 'x-content-type-options']) headers[kept] = response.headers.get(kept);
    const content = JSON.parse(await receive(response));
    const pages = content.pages.filter(page => !page.discreet || place.querySelector('[data-discreet]').checked);
    const copy = await caches.open(saved);
    await copy.addAll(content.files);
    for (const [index, page] of pages.entries()) {
      await copy.put(page.path, new Response(page.html, { headers }));
      bar.value = 0.8 + 0.2 * (index + 1) / pages.length;
    }
    await copy.put('/search.json', new Response(JSON.stringify(index(pages, content))));
    await copy.put('/copy.json', new Response(JSON.stringify({ path: office, name, language: document.documentElement.lang, version: content.version, day: content.day })));
    for (const old of await savedNames()) if (old !== saved) await caches.delete(old);
    await look();
  } catch (fault) {
    await caches.delete(saved).catch(() => {});
    say(fault.name === quota ? 'full' : fault.name === 'SecurityError' ? 'denied' : 'failed');
  }
}

/** What the search looks through: titles and words of every page, without marks. */
function index(pages, content) {
  const plain = html => html.replace(/<(script|style|form)[^]*?<\/\1>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return {
    synonyms: content.synonyms,
    pages: pages.map(page => ({ path: page.path, title: page.title, text: plain(page.html.split('<main')[1].split('</main>')[0]) })),
  };
}

place.addEventListener('click', async event => {
  const wish = event.target.dataset.do;
  if (wish === 'save') await save();
  if (wish === 'delete') {
    for (const saved of await savedNames()) await caches.delete(saved);
    say('deleted');
  }
});

let kiosk;
try { kiosk = sessionStorage.kiosk; } catch { /* then it is no kiosk */ }
if (self.caches && navigator.serviceWorker && !kiosk) look().catch(() => say('denied'));
