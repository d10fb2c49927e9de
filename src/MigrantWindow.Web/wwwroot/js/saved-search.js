// The search of what is saved on this phone, for when there is no signal.
const params = new URLSearchParams(location.search);
const asked = params.get('q') || '';
document.getElementById('q').value = asked;

const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const stem = word => word.replace(/(es|s)$/, '');
const wordsOf = text => plain(text).split(/[\s.,;:!?¡¿«»"'“”‘’()[\]/–—…·-]+/).filter(word => word.length > 2).map(stem);

/** Everyday words and the portal's own for them. */
function meant(words, synonyms) {
  const said = ` ${words.join(' ')} `;
  return synonyms.filter(entry => entry.sayings.some(saying => said.includes(` ${wordsOf(saying).join(' ')} `))).flatMap(entry => wordsOf(entry.meaning));
}

/** A word in the title counts as three in the text; a page that has all of them comes before any that lacks one. */
function score(page, words) {
  const title = ` ${wordsOf(page.title).join(' ')}`;
  const text = ` ${wordsOf(page.text).join(' ')}`;
  const found = words.filter(word => title.includes(` ${word}`) || text.includes(` ${word}`));
  return found.length * 10 + words.filter(word => title.includes(` ${word}`)).length * 3;
}

async function search() {
  const names = (await caches.keys()).filter(name => name.startsWith('copy '));
  const office = params.get('office');
  const files = await Promise.all(names.filter(name => !office || name.includes(`/${office} `)).map(async name => (await caches.open(name)).match('/search.json')));
  const saved = await Promise.all(files.filter(file => file).map(file => file.json()));
  const here = `/${document.documentElement.lang}`;
  const found = new Map();
  for (const { pages, synonyms } of saved.filter(copy => copy.pages.some(page => page.path === here))) {
    const words = wordsOf(asked);
    const more = meant(words, synonyms);
    for (const page of pages.filter(page => page.path !== location.pathname)) {
      const points = words.length ? score(page, words) + score(page, more) / 2 : 0;
      if (points > 0) found.set(page.path, { page, points });
    }
  }
  return [...found.values()].sort((one, other) => other.points - one.points).slice(0, 20);
}

search().then(results => {
  const list = document.querySelector('.results');
  for (const { page } of results) {
    const link = document.createElement('a');
    link.href = page.path;
    link.textContent = page.title;
    list.appendChild(document.createElement('li')).appendChild(document.createElement('h2')).appendChild(link);
  }
  const told = document.querySelector(results.length ? '[data-found]' : '[data-none]');
  if (results.length) told.append(results.length);
  told.hidden = !asked;
}, () => { document.querySelector('[data-none]').hidden = false; });
