import type { FieldState } from '../../utils/call/proposals.ts';
import type { FieldValue } from '../../utils/call/call-event.ts';
import type { FillReport } from '../../utils/messages/protocol.ts';
import { fillOrder } from '../../utils/servicenow/tables.ts';
import type { CallModel } from '../pane/call-model.ts';

const NOTHING: FieldValue = { value: '', displayValue: '' };
/** What a page that is gone would have said. */
const GONE: FillReport = { outcome: 'absent', means: 'copy', before: NOTHING, after: NOTHING };

/** `mayWrite`: where the form does not take it, the record may; that asks for a click that was seen. */
export async function fillField(
  call: CallModel,
  field: FieldState,
  mayWrite: boolean,
): Promise<void> {
  const { placed } = call.state.peek();
  if (!placed) return;
  const { table, sysId } = placed.form;
  const { field: name, value, displayValue } = field.proposal;
  const order = { field: name, value, displayValue, mayWrite, record: { table, sysId } };
  const report = await orGone(call.outside.fill(placed.place, order));
  await call.append({ kind: 'field-filled', field: name, ...report });
}

/** One after the other: what a subcategory may be depends on the category before it. */
export async function fillFields(
  call: CallModel,
  fields: readonly FieldState[],
  mayWrite: boolean,
): Promise<void> {
  for (const field of inOrder(call, fields)) await fillField(call, field, mayWrite);
}

/** The other way round: a category goes back after the subcategory that hung on it. */
export async function undoFields(call: CallModel, fields: readonly FieldState[]): Promise<void> {
  for (const { proposal } of inOrder(call, fields).toReversed()) {
    await undoField(call, proposal.field);
  }
}

function inOrder(call: CallModel, fields: readonly FieldState[]): readonly FieldState[] {
  const { placed } = call.state.peek();
  if (!placed) return [];
  const named = fields.map((state) => ({ field: state.proposal.field, state }));
  return fillOrder(named, placed.facts).map(({ state }) => state);
}

export async function undoField(call: CallModel, name: string): Promise<void> {
  const place = call.state.peek().placed?.place;
  if (!place) return;
  const { outcome } = await orGone(call.outside.undo(place, name));
  await call.append({ kind: 'field-undone', field: name, outcome });
}

export async function dismissField(call: CallModel, field: FieldState): Promise<void> {
  const { field: name, value } = field.proposal;
  await call.append({ kind: 'field-dismissed', field: name, value });
}

async function orGone(report: Promise<FillReport>): Promise<FillReport> {
  try {
    return await report;
  } catch {
    return GONE;
  }
}
