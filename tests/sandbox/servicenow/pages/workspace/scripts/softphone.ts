import { listenToSoftphone } from '../../scripts/open-frame.ts';
import shellCss from '../styles/shell.css?inline';
import { writeAddress } from './address.ts';
import { make, openRoot, sheetOf } from './dom.ts';
import { PAGE } from './page-data.ts';

const SHEET = sheetOf(shellCss);

let newRecords = 0;

/** Where a workspace shows what `/<table>.do?sys_id=…` is in the classic interface; no lists. */
function inWorkspace(workspace: string, classicPath: string): string | undefined {
  const { pathname, searchParams } = new URL(classicPath, location.href);
  const table = /^\/(\w+?)(?<!_list)\.do$/.exec(pathname)?.[1];
  if (table === undefined) return undefined;
  const asked = searchParams.get('sys_id') ?? '-1';
  const sysId = asked === '-1' ? `-1_uid_p${(newRecords += 1)}` : asked;
  const query = searchParams.get('sysparm_query') ?? '';
  return writeAddress({ workspace, main: { table, sysId, query }, sub: undefined });
}

/** Docks the telephone deep in the workspace; its screen pop is a tab. */
export function dockSoftphone(
  dock: HTMLElement,
  workspace: string,
  open: (path: string) => void,
): void {
  const { softphoneUrl } = PAGE;
  if (softphoneUrl === undefined) {
    dock.remove();
    return;
  }
  const frame = make('iframe', {
    id: 'openframe',
    name: 'gsft_openframe',
    title: PAGE.text.phone,
    allow: 'autoplay',
    src: softphoneUrl,
  });
  openRoot(dock, [SHEET], make('h2', {}, PAGE.text.phone), frame);
  listenToSoftphone({
    frame,
    open(path) {
      const place = inWorkspace(workspace, path);
      if (place !== undefined) open(place);
    },
  });
}
