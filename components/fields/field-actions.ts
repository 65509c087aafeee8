import type { FieldState } from '../../utils/call/call-state.ts';
import type { FieldValue } from '../../utils/call/call-event.ts';
import type { FillReport } from '../../utils/messages/protocol.ts';
import { fillOrder } from '../../utils/servicenow/tables.ts';
import type { CallModel } from '../pane/call-model.ts';

const NOTHING: FieldValue = { value: '', displayValue: '' };
/** What a page that is gone would have said. */
const GONE: FillReport = { outcome: 'absent', before: NOTHING, after: NOTHING };

export async function fillField(call: CallModel, field: FieldState): Promise<void> {
  const place = call.state.peek().placed?.place;
  if (!place) return;
  const { field: name, value, displayValue } = field.proposal;
  const report = await orGone(call.outside.fill(place, { field: name, value, displayValue }));
  await call.append({ kind: 'field-filled', field: name, ...report });
}

/** One after the other: what a subcategory may be depends on the category before it. */
export async function fillFields(call: CallModel, fields: readonly FieldState[]): Promise<void> {
  const byName = new Map(fields.map((field) => [field.proposal.field, field]));
  for (const { field } of fillOrder(fields.map((one) => one.proposal))) {
    const one = byName.get(field);
    if (one) await fillField(call, one);
  }
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
