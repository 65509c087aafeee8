/** Narrows the menu to what is typed, and keeps the tab's title that of the page inside. */
const filter = document.getElementById('filter');
const main = document.getElementById('gsft_main');

filter?.addEventListener('input', () => {
  const wanted = (filter as HTMLInputElement).value.toLocaleLowerCase();
  for (const item of document.querySelectorAll<HTMLElement>('.navigator li')) {
    item.hidden = !(item.textContent ?? '').toLocaleLowerCase().includes(wanted);
  }
});

if (main instanceof HTMLIFrameElement) {
  main.addEventListener('load', () => {
    document.title = main.contentDocument?.title || document.title;
  });
}

export {};
