import { filterMenu } from './menu-filter.ts';
import { listenToSoftphone } from './open-frame.ts';

const filter = document.getElementById('filter');
const main = document.getElementById('gsft_main');
const softphone = document.getElementById('gsft_openframe');

if (filter instanceof HTMLInputElement) {
  const items = document.querySelectorAll<HTMLElement>('.navigator li');
  filter.addEventListener('input', () => filterMenu(filter, items));
}

if (main instanceof HTMLIFrameElement) {
  // The tab is called what the page inside is called.
  main.addEventListener('load', () => {
    document.title = main.contentDocument?.title || document.title;
  });
  if (softphone instanceof HTMLIFrameElement) {
    listenToSoftphone({ frame: softphone, open: (path) => (main.src = path) });
  }
}
