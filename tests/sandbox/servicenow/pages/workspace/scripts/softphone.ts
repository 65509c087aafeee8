import { make, openRoot, sheetOf } from './dom.ts';
import { PAGE } from './page-data.ts';
import shellCss from '../styles/shell.css?inline';

const SHEET = sheetOf(shellCss);

interface OpenFrameMessage {
  readonly type?: unknown;
  readonly eventName?: unknown;
  readonly args?: unknown;
}

interface ScreenPop {
  readonly entity?: unknown;
  readonly query?: unknown;
}

/** A message is text or an object, by the version of the softphone's library. */
function readMessage(data: unknown): OpenFrameMessage {
  try {
    const value: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** `sys_id=…` opens that record; `sys_id=-1&sysparm_query=…` a new one, filled in. */
function popPath(workspace: string, { entity, query }: ScreenPop): string | undefined {
  if (typeof entity !== 'string' || typeof query !== 'string') return undefined;
  const params = new URLSearchParams(query);
  const sysId = params.get('sys_id') ?? '-1';
  const asked = params.get('sysparm_query') ?? '';
  if (/^[0-9a-f]{32}$/.test(sysId)) return `${workspace}/record/${entity}/${sysId}`;
  const prefilled = asked === '' ? '' : `/params/query/${encodeURIComponent(asked)}`;
  return `${workspace}/record/${entity}/-1_uid_${Date.now() % 1000}${prefilled}`;
}

/** Docks the telephone deep in the workspace, and opens what it asks to be opened. */
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
  const origin = new URL(softphoneUrl).origin;
  window.addEventListener('message', ({ data, origin: sender, source }) => {
    if (sender !== origin || source !== frame.contentWindow) return;
    const { type, eventName, args } = readMessage(data);
    if (type !== 'NOW.PostMessage' || typeof args !== 'object' || args === null) return;
    if (
      eventName !== 'openframe_set_top_frame_url' &&
      eventName !== 'openframe_open_form_with_subtab'
    )
      return;
    const { form, ...direct } = args as ScreenPop & { readonly form?: ScreenPop };
    const path = popPath(workspace, form ?? direct);
    if (path !== undefined) open(path);
  });
}
