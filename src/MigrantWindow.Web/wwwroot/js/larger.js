// Text of 100, 125 or 150 %, for this visit only. Loaded when a reader asks for it.
const root = document.documentElement;
const button = document.querySelector('[data-larger]');
const larger = button && button.textContent;

name();

export function press() {
  const size = (Number(root.dataset.size) + 1) % 3;
  root.dataset.size = size || '';
  try {
    sessionStorage.size = size || '';
  } catch {
    // Then it holds for this page.
  }
  name();
}

function name() {
  if (button) button.textContent = root.dataset.size === '2' ? button.dataset.larger : larger;
}
