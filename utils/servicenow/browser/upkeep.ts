import type { FillOrder } from '../../messages/protocol.ts';
import type { RawForm } from '../raw-form.ts';
import { tableFacts } from '../tables.ts';

type Record = Pick<RawForm, 'table' | 'sysId'>;

/** A page answers a changed parent from its server; when this has passed, it has answered. */
const LOOKS_AT_MS = [250, 600, 1200, 2200, 3500];

/**
 * Looks after fields whose parent we have set: the page may overwrite them a little later, with what
 * it thinks belongs to the parent. `look` is told which field to look at, several times.
 */
export function openUpkeep(
  look: (form: Record, order: FillOrder) => Promise<void>,
  signal: AbortSignal,
) {
  /** Fields filled by us, and when; a field that is taken out is looked after no longer. */
  const filled = new Map<string, { readonly order: FillOrder; readonly at: number }>();
  const keyOf = ({ table, sysId }: Record, field: string) => `${table}/${sysId}/${field}`;

  const lookAfter = (form: Record, order: FillOrder) => {
    for (const ms of LOOKS_AT_MS) {
      const timer = setTimeout(() => {
        if (filled.get(keyOf(form, order.field))?.order === order) void look(form, order);
      }, ms);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  };

  return {
    filled: (form: Record, order: FillOrder) => {
      const at = Date.now();
      filled.set(keyOf(form, order.field), { order, at });
      const { dependsOn } = tableFacts(form.table);
      const parent = filled.get(keyOf(form, dependsOn[order.field] ?? ''));
      if (parent && at - parent.at < (LOOKS_AT_MS.at(-1) ?? 0)) lookAfter(form, order);
      for (const [child, itsParent] of Object.entries(dependsOn)) {
        const one = itsParent === order.field ? filled.get(keyOf(form, child)) : undefined;
        if (one) lookAfter(form, one.order);
      }
    },
    done: (form: Record, { field }: Pick<FillOrder, 'field'>) =>
      void filled.delete(keyOf(form, field)),
  };
}
