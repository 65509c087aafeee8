import { make } from './dom.ts';
import { fetchMine } from './instance-api.ts';
import { PAGE } from './page-data.ts';

/** The agent's open incidents; a link inside a workspace opens a tab. */
export function homeParts(workspace: string): readonly HTMLElement[] {
  const list = make('ul', { class: 'home-list' });
  void fetchMine('incident').then((records) =>
    list.replaceChildren(
      ...records.map(({ sysId, number, heading }) =>
        make(
          'li',
          {},
          make('a', { href: `${workspace}/record/incident/${sysId}` }, number),
          make('span', {}, heading || '—'),
        ),
      ),
    ),
  );
  return [
    make(
      'div',
      { class: 'home' },
      make('h1', {}, PAGE.globals.user.name),
      make('section', { class: 'card' }, make('h2', {}, PAGE.text.myOpen), list),
    ),
  ];
}
