import { filterMenu } from './menu-filter.ts';

const filter = document.getElementById('filter');
const main = document.getElementById('gsft_main');

if (filter instanceof HTMLInputElement) {
  const items = document.querySelectorAll<HTMLElement>('.navigator li');
  filter.addEventListener('input', () => filterMenu(filter, items));
}

if (main instanceof HTMLIFrameElement) {
  // The tab is called what the page inside is called.
  main.addEventListener('load', () => {
    document.title = main.contentDocument?.title || document.title;
  });
}
