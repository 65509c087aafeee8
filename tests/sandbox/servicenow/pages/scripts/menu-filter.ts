/** Shows only the menu items that contain what is typed. */
export function filterMenu(input: HTMLInputElement, items: Iterable<HTMLElement>): void {
  const wanted = input.value.toLocaleLowerCase();
  for (const item of items) {
    item.hidden = !(item.textContent ?? '').toLocaleLowerCase().includes(wanted);
  }
}
