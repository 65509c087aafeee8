import type { FieldValue } from '../../call/call-event.ts';
import type { Chip, ChipSheet, FillOrder, FillReport } from '../../messages/protocol.ts';
import type { FormField, FormSnapshot, Means } from '../form.ts';
import { judgeFill, planFill, planUndo, type FillPlan } from '../plan-fill.ts';
import {
  snapshotField,
  snapshotForm,
  type FieldChange,
  type PageMeans,
  type RawField,
  type RawForm,
} from '../raw-form.ts';
import type { RecordOrder } from './record-form.ts';
import { openUpkeep } from './upkeep.ts';

/** How the form is reached: in the page's own world, and past the page on its saved record. */
export interface FormPort {
  readonly read: () => Promise<RawForm | null>;
  /** `reveal`: it is about to be filled, so its control is needed, too. */
  readonly readField: (field: string, reveal: boolean) => Promise<RawField | null>;
  readonly set: (order: FillOrder, means: PageMeans) => Promise<void>;
  /** Writes one field of the saved record; what the record then holds, or null when it was not taken. */
  readonly write: (order: RecordOrder) => Promise<FieldValue | null>;
  /** Fields the agent has typed in. */
  readonly touched: (table: string) => ReadonlySet<string>;
  /** What the agent is typing in a field just now; null when it is not that one. */
  readonly typed: (field: string) => string | null;
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

interface Filled extends FieldChange {
  readonly means: Means;
}

/** A dependent list is fetched from the server; one that takes longer is taken not to come. */
const CHOICE_DEADLINE_MS = 2500;
/** Not every page tells when a list got other options. */
const LOOK_EVERY_MS = 80;

/**
 * Read, plan, commit, for one form. Orders are carried out one after the other, because a field may
 * depend on the one before; each reads the form anew at the moment it acts, and goes through the ways
 * that are open until the form says that it has the value.
 */
export function openForm(port: FormPort, signal: AbortSignal): OpenForm {
  /** By record, because a page may show one after the other. */
  const filledOf = new Map<string, Map<string, Filled>>();
  const waiting = new Set<() => void>();
  let last: Promise<unknown> = Promise.resolve();

  const filledOn = ({ table, sysId }: Pick<RawForm, 'table' | 'sysId'>) => {
    const key = `${table}/${sysId}`;
    const filled = filledOf.get(key) ?? new Map<string, Filled>();
    filledOf.set(key, filled);
    return filled;
  };

  const read = async () => {
    const raw = await port.read();
    return raw && snapshotForm(raw, port.touched(raw.table));
  };

  const readField = async ({ table }: RawForm, name: string, reveal = false) => {
    const raw = await port.readField(name, reveal);
    return raw ? snapshotField(raw, table, port.touched(table)) : undefined;
  };

  /** Half a sentence is not in the form yet, and is the agent's all the same. */
  const planNow = (field: FormField | undefined, order: FillOrder, ours: string | undefined) => {
    const typed = field ? port.typed(field.name) : null;
    const seen = field && typed !== null ? { ...field, value: typed, touched: true } : field;
    return planFill(seen, order, ours);
  };

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** One way after the other, each proved by reading back. */
  const carryOut = async (
    form: RawForm,
    field: FormField | undefined,
    plan: FillPlan,
    means: readonly Means[],
  ): Promise<FillReport> => {
    const before = valueOf(field);
    const best = form.means[0] ?? (form.sysId === '-1' ? 'prefill' : 'copy');
    if (plan.kind !== 'set' || !field) {
      const outcome = plan.kind === 'leave' ? plan.outcome : 'refused';
      return { outcome, means: best, before, after: before };
    }
    const order = { field: field.name, value: plan.value, displayValue: plan.displayValue };
    let report: FillReport = { outcome: 'refused', means: best, before, after: before };
    for (const by of means) {
      const after = await attempt(form, field, order, by);
      const outcome = after ? judgeFill(field, plan, after) : 'refused';
      report = { outcome, means: by, before, after: after ?? before };
      if (outcome !== 'refused') break;
    }
    return report;
  };

  const attempt = async (
    form: RawForm,
    field: FormField,
    order: FillOrder,
    by: Means,
  ): Promise<FieldValue | null> => {
    if (by === 'record') {
      const { table, sysId } = form;
      return port.write({ ...order, table, sysId, kind: field.kind });
    }
    if (by !== 'form-api' && by !== 'control') return null;
    await port.set(order, by);
    // Client scripts may have answered the change by now; what stands there then is what counts.
    const after = await readField(form, field.name);
    return after ? valueOf(after) : null;
  };

  const meansFor = (form: RawForm, mayWrite: boolean): readonly Means[] => [
    ...form.means,
    ...(mayWrite && form.sysId !== '-1' ? (['record'] as const) : []),
  ];

  const fill = async (order: FillOrder): Promise<FillReport> => {
    const form = await port.read();
    if (!form || !isMeant(form, order)) return nowhere('absent');
    const filled = filledOn(form);
    const deadline = AbortSignal.timeout(CHOICE_DEADLINE_MS);
    let field = await readField(form, order.field, true);
    let plan = planNow(field, order, filled.get(order.field)?.after.value);
    while (plan.kind === 'await-choice' && !deadline.aborted) {
      await changeOrEnd(waiting, AbortSignal.timeout(LOOK_EVERY_MS));
      field = await readField(form, order.field);
      plan = planNow(field, order, filled.get(order.field)?.after.value);
    }
    const report = await carryOut(form, field, plan, meansFor(form, order.mayWrite === true));
    if (report.outcome === 'filled') {
      filled.set(order.field, remember(filled, order, report));
      upkeep.filled(form, order);
    }
    return report;
  };

  /** The page may answer a parent that we set by overwriting a child that we filled: put back once. */
  const upkeep = openUpkeep(async (form, order) => {
    await inTurn(async () => {
      const now = await port.read();
      const ours = filledOn(form).get(order.field);
      if (!now || !ours || now.table !== form.table || now.sysId !== form.sysId) return;
      const field = await readField(now, order.field);
      if (!field || field.touched || field.value === ours.after.value) return;
      upkeep.done(form, order);
      await fill(order);
    });
  }, signal);

  const undo = async (name: string): Promise<FillReport> => {
    const form = await port.read();
    if (!form) return nowhere('absent');
    const filled = filledOn(form);
    const ours = filled.get(name);
    upkeep.done(form, { field: name });
    const field = await readField(form, name, true);
    const open = meansFor(form, ours?.means === 'record');
    const means = ours ? [ours.means, ...open.filter((one) => one !== ours.means)] : open;
    // What was said in a journal and saved stays said.
    const isSaid = field?.kind === 'journal' && ours?.means === 'record';
    const plan: FillPlan = isSaid ? { kind: 'leave', outcome: 'refused' } : planUndo(field, ours);
    const report = await carryOut(form, field, plan, means);
    if (report.outcome === 'filled') filled.delete(name);
    return report;
  };

  const chipsFor = async (sheet: ChipSheet): Promise<readonly Chip[]> => {
    const form = await read();
    if (form?.table !== sheet.table || form.sysId !== sheet.sysId) return [];
    const filled = filledOn(form);
    return sheet.chips.filter((chip) => {
      const field = form.fields.find(({ name }) => name === chip.field);
      const ours = filled.get(chip.field);
      const plan =
        chip.state === 'filled' ? planUndo(field, ours) : planNow(field, chip, ours?.after.value);
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

/** An order may say which record it is for; a page may have gone on to another one. */
function isMeant(form: RawForm, { record }: FillOrder): boolean {
  return !record || (record.table === form.table && record.sysId === form.sysId);
}

function nowhere(outcome: 'absent'): FillReport {
  const nothing = { value: '', displayValue: '' };
  return { outcome, means: 'copy', before: nothing, after: nothing };
}

/** Filling twice and undoing once goes back to what stood there before the first time. */
function remember(
  filled: ReadonlyMap<string, Filled>,
  order: FillOrder,
  { before, after, means }: FillReport,
): Filled {
  const first = filled.get(order.field);
  return { before: first?.after.value === before.value ? first.before : before, after, means };
}

function valueOf(field: FormField | undefined): FieldValue {
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
