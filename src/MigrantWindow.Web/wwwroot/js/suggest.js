// Titles that go on as what is being typed. Loaded when a reader goes to a search field.

/** @param query The field; asked twice for the same one it does nothing. */
export function suggest(query) {
  if (query.list) return;
  const list = query.form.appendChild(document.createElement('datalist'));
  list.id = 'suggestions';
  query.setAttribute('list', list.id);
  let wait, asked;
  const ask = () => {
    const office = query.form.elements.office;
    asked = query.value;
    fetch(`${query.dataset.suggest}?q=${encodeURIComponent(asked)}&office=${office ? office.value : ''}`)
      .then(response => response.json())
      .then(([said, titles]) => {
        if (said !== asked) return;
        list.textContent = '';
        list.append(...titles.map(title => new Option(title)));
      }, () => {});
  };
  query.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 250);
  });
  if (query.value !== query.defaultValue) ask(); // typed while this was on its way
}
