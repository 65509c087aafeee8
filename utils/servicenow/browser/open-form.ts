import type { Chip, ChipSheet, FillOrder, FillReport } from '../../messages/protocol.ts';
import type { FormField, FormSnapshot } from '../form.ts';
import { judgeFill, planFill, planUndo, type FillPlan } from '../plan-fill.ts';
import { snapshotForm, type FieldChange, type RawForm } from '../raw-form.ts';

/** How the form is reached in the page's own world. */
export interface FormPort {
  readonly read: () => Promise<RawForm | null>;
  readonly set: (order: FillOrder) => Promise<FieldChange | null>;
  /** Fields the agent has typed in. */
  readonly touched: (table: string) => ReadonlySet<string>;
}

export interface OpenForm {
  readonly read: () => Promise<FormSnapshot | null>;
  readonly fill: (order: FillOrder) => Promise<FillReport>;
  readonly undo: (field: string) => Promise<FillReport>;
  /** Those chips of a sheet whose button would do something now; none if the sheet is another record's. */
  readonly chipsFor: (sheet: ChipSheet) => Promise<readonly Chip[]>;
  /** Something in the form changed: whoever waits for an option looks again. */
  readonly changed: () => void;
}

/** A dependent list is fetched from the server; one that takes longer is taken not to come. */
const CHOICE_DEADLINE_MS = 2500;

/**
 * Read, plan, commit, for one form. Orders are carried out one after the other, because a field may
 * depend on the one before; each reads the form anew at the moment it acts.
 */
export function openForm(port: FormPort): OpenForm {
  const filled = new Map<string, FieldChange>();
  const waiting = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const raw = await port.read();
    return raw && snapshotForm(raw, port.touched(raw.table));
  };

  const readField = async (name: string) =>
    (await read())?.fields.find((field) => field.name === name);

  const inTurn = (act: () => Promise<FillReport>): Promise<FillReport> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };

  const carryOut = async (name: string, field: FormField | undefined, plan: FillPlan) => {
    const before = valueOf(field);
    if (plan.kind !== 'set' || !field) {
      const outcome = plan.kind === 'leave' ? plan.outcome : 'refused';
      return { outcome, before, after: before };
    }
    const { value, displayValue } = plan;
    await port.set({ field: name, value, displayValue });
    // Client scripts may have answered the change by now; what stands there then is what counts.
    const after = valueOf(await readField(name));
    return { outcome: judgeFill(field, plan, after), before, after };
  };

  const fill = async (order: FillOrder): Promise<FillReport> => {
    const deadline = AbortSignal.timeout(CHOICE_DEADLINE_MS);
    for (;;) {
      const nextChange = changeOrEnd(waiting, deadline);
      const field = await readField(order.field);
      const plan = planFill(field, order, filled.get(order.field)?.after.value);
      if (plan.kind === 'await-choice' && !deadline.aborted) {
        await nextChange;
        continue;
      }
      const report = await carryOut(order.field, field, plan);
      if (report.outcome === 'filled') filled.set(order.field, remember(filled, order, report));
      return report;
    }
  };

  const undo = async (name: string): Promise<FillReport> => {
    const field = await readField(name);
    const report = await carryOut(name, field, planUndo(field, filled.get(name)));
    if (report.outcome === 'filled') filled.delete(name);
    return report;
  };

  const chipsFor = async (sheet: ChipSheet): Promise<readonly Chip[]> => {
    const form = await read();
    if (form?.table !== sheet.table || form.sysId !== sheet.sysId) return [];
    return sheet.chips.filter((chip) => {
      const field = form.fields.find(({ name }) => name === chip.field);
      const ours = filled.get(chip.field);
      const plan =
        chip.state === 'filled' ? planUndo(field, ours) : planFill(field, chip, ours?.after.value);
      return plan.kind !== 'leave';
    });
  };

  return {
    read,
    chipsFor,
    fill: (order) => inTurn(() => fill(order)),
    undo: (name) => inTurn(() => undo(name)),
    changed: () => {
      for (const wake of waiting) wake();
    },
  };
}

/** Filling twice and undoing once goes back to what stood there before the first time. */
function remember(
  filled: ReadonlyMap<string, FieldChange>,
  order: FillOrder,
  { before, after }: FillReport,
): FieldChange {
  const first = filled.get(order.field);
  return { before: first?.after.value === before.value ? first.before : before, after };
}

function valueOf(field: FormField | undefined) {
  return { value: field?.value ?? '', displayValue: field?.displayValue ?? '' };
}

/** Resolves at the next change of the form, or when time is up. */
function changeOrEnd(waiting: Set<() => void>, deadline: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake);
      resolve();
    };
    waiting.add(wake);
    deadline.addEventListener('abort', wake);
  });
}
