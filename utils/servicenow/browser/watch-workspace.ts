import { watchTyping } from './agent-focus.ts';

interface Workspace<Open> {
  /** The record that is open, or null. */
  readonly open: () => Open | null;
  readonly fields: (open: Open) => Iterable<Element>;
}

/** A belt beside the events: a look costs microseconds while nothing changes. */
const LOOK_EVERY_MS = 300;
/** Without a form each look is a search; after the first seconds it is made more rarely. */
const RARELY_EVERY = 8;
const EAGER_LOOKS = 30;

/**
 * Calls back when another record is shown, and when the agent has changed a field, named. Workspaces
 * change their page without loading, and keep the pages of other tabs.
 */
export function watchWorkspace<Open extends { table: string; sysId: string }>(
  { open, fields }: Workspace<Open>,
  changed: (field: string | null) => void,
): void {
  watchTyping();
  let last = '';
  let emptyLooks = 0;
  const heard = new Set<string>();

  const hear = (event: Event) => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    const payload: unknown = isObject(detail) ? Reflect.get(detail, 'payload') : null;
    const name: unknown = isObject(payload) ? Reflect.get(payload, 'name') : null;
    changed(typeof name === 'string' ? name : null);
  };
  /** Each kind of field tells of a change with an action of its own name. */
  const listenTo = (record: Open) => {
    for (const { localName } of fields(record)) {
      const action = `${localName.toUpperCase().replaceAll('-', '_')}#VALUE_CHANGED`;
      if (heard.has(action)) continue;
      heard.add(action);
      document.addEventListener(action, hear);
    }
  };

  const look = () => {
    if (document.hidden) return;
    if (emptyLooks > EAGER_LOOKS && emptyLooks++ % RARELY_EVERY !== 0) return;
    const record = open();
    emptyLooks = record ? 0 : emptyLooks + 1;
    const now = record ? `${record.table}/${record.sysId}` : '';
    if (now === last) return;
    last = now;
    if (record) listenTo(record);
    changed(null);
  };
  const lookAgain = () => {
    emptyLooks = 0;
    look();
  };
  window.addEventListener('popstate', lookAgain);
  // Known to Chromium, not yet to the compiler's list of what windows have.
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', lookAgain);
  }
  setInterval(look, LOOK_EVERY_MS);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
