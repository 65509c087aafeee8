import type { FieldValue } from '../../call/call-event.ts';
import type { Flavour } from '../form.ts';
import type { PageAdapter, PageForm, ProbeResult } from '../page-adapter.ts';
import { readPageAddress } from '../page-address.ts';
import type { PageMeans, RawField } from '../raw-form.ts';
import { driveControl } from './drive-control.ts';
import { withControl } from './reveal.ts';
import { waitFor } from './wait-for.ts';
import { watchWorkspace } from './watch-workspace.ts';
import {
  controlOf,
  fieldHosts,
  shownForms,
  WORKSPACE_TAGS,
  type ShownForm,
} from './workspace-dom.ts';
import {
  hidesFacts,
  isReadable,
  isVisible,
  readHost,
  readValue,
  textsFor,
} from './workspace-fields.ts';

/** The page's own form object, where it has one. */
export interface FormObject {
  readonly read: (field: string) => FieldValue;
  readonly set: (field: string, value: FieldValue, wantsDisplay: boolean) => void;
}

interface ObjectFinder {
  readonly lookedFor: string;
  readonly find: (form: ShownForm, table: string) => FormObject | null;
}

interface OpenRecord {
  readonly form: ShownForm;
  readonly table: string;
  readonly sysId: string;
}

/** The model takes what the form object was told at once, or after the next drawing. */
const TAKEN_MS = 300;

/** A workspace's page, whichever of the two kinds; the controls are the same in both. */
export function workspaceAdapter(flavour: Flavour, object: ObjectFinder | null): PageAdapter {
  let driving: string | null = null;

  const open = (): OpenRecord | null => {
    const address = readPageAddress(location.href);
    return address.flavour === flavour ? openRecord(address) : null;
  };

  const find = (): PageForm | null => {
    const record = open();
    if (!record) return null;
    const { form, table, sysId } = record;
    const api = object?.find(form, table) ?? null;
    const means: readonly PageMeans[] = api ? ['form-api', 'control'] : ['control'];
    const read = (name: string, host: Element): RawField => ({
      ...readHost(name, host),
      ...(api && api.read(name)),
    });
    return {
      read: () => {
        const fields = visibleFields(form).map(([name, host]) => read(name, host));
        const number = fields.find(({ name }) => name === 'number')?.value ?? '';
        return { table, sysId, number, flavour, means, fields };
      },
      readField: (name) => {
        const host = hostOf(form, name);
        return host && read(name, host);
      },
      reveal: async (name) => {
        const host = hostOf(form, name);
        if (host && hidesFacts(host)) await withControl(host, async () => undefined);
      },
      set: async (order, by) => {
        const host = hostOf(form, order.field);
        if (!host) return;
        if (by === 'form-api') {
          if (!api) return;
          const { type } = readHost(order.field, host);
          api.set(order.field, order, type === 'reference' || type === 'glide_list');
          await waitFor(() => api.read(order.field).value === order.value, TAKEN_MS);
          return;
        }
        driving = order.field;
        const others = [...fieldHosts(form).values()];
        const texts = (want: FieldValue) => textsFor(host, want, others);
        const stored = () => readValue(host);
        try {
          await withControl(host, () => driveControl({ host, stored, texts }, order));
        } finally {
          driving = null;
        }
      },
    };
  };

  const probe = (): readonly ProbeResult[] => {
    const record = open();
    const fields = record ? visibleFields(record.form) : [];
    const count = (is: (host: Element) => unknown) => fields.filter(([, host]) => is(host)).length;
    const api = record && object?.find(record.form, record.table);
    return [
      result('record form', WORKSPACE_TAGS.LAYOUT, [1, 20], record?.form.layouts.length, 'control'),
      result('fields', `${WORKSPACE_TAGS.LAYOUT} [name]`, [1, 300], fields.length, 'control'),
      result('values', '[name].value', [fields.length, 300], count(isReadable), 'control'),
      result('controls', '[name] input, button, …', [1, 300], count(controlOf), 'control'),
      result('journal', WORKSPACE_TAGS.COMPOSER, [0, 5], record?.form.composers.length, null),
      ...(object ? [result('form object', object.lookedFor, [0, 1], api ? 1 : 0, 'form-api')] : []),
    ];
  };

  return {
    flavour,
    applies: isHere,
    find,
    probe,
    watch: (changed) =>
      watchWorkspace(
        { open, fields: (record) => fieldHosts(record.form).values() },
        // What we drive ourselves is no change of the agent's.
        (field) => changed(field === driving ? null : field),
      ),
  };

  function isHere(): boolean {
    const { pathname } = location;
    const isLegacy = pathname.startsWith('/now/workspace/');
    return (
      window === window.top &&
      /^\/now\/(?!nav\/)./.test(pathname) &&
      isLegacy === (flavour === 'legacy-workspace')
    );
  }
}

/** The form that agrees with the address, the innermost first: another one is on its way in or out. */
function openRecord({ table, sysId }: { table: string; sysId: string }): OpenRecord | null {
  const form = shownForms().findLast(({ layouts: [layout] }) => {
    const shownTable: unknown = layout && Reflect.get(layout, 'table');
    const shownId: unknown = layout && Reflect.get(layout, 'sysId');
    const isTable = typeof shownTable !== 'string' || shownTable === table;
    return isTable && (typeof shownId !== 'string' || sysId === '-1' || shownId === sysId);
  });
  return form ? { form, table, sysId } : null;
}

function visibleFields(form: ShownForm): (readonly [string, Element])[] {
  return [...fieldHosts(form)].filter(([, host]) => isVisible(host));
}

function hostOf(form: ShownForm, name: string): Element | null {
  const host = fieldHosts(form).get(name);
  return host && isVisible(host) ? host : null;
}

function result(
  name: string,
  lookedFor: string,
  [atLeast, atMost]: readonly [number, number],
  found: number | undefined,
  closes: PageMeans | null,
): ProbeResult {
  return { name, lookedFor, expected: { atLeast, atMost }, found: found ?? 0, closes };
}
