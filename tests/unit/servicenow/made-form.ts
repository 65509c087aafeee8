import type { FillOrder, FillReport } from '../../../utils/messages/protocol.ts';
import type { FillOutcome } from '../../../utils/servicenow/form.ts';

/** Takes what it has a field for; keeps what begins otherwise, as the hands do with an agent's text. */
export class Form {
  readonly values: Record<string, string>;
  readonly orders: FillOrder[] = [];

  constructor(values: Record<string, string> = {}) {
    this.values = values;
  }

  fill = async (order: FillOrder): Promise<FillReport | null> => {
    this.orders.push(order);
    const value = this.values[order.field];
    const before = { value: value ?? '', displayValue: value ?? '' };
    let outcome: FillOutcome = order.value.startsWith(before.value) ? 'filled' : 'kept';
    if (value === undefined) outcome = 'absent';
    if (outcome === 'filled') this.values[order.field] = order.value;
    const now = this.values[order.field] ?? '';
    return { outcome, means: 'form-api', before, after: { value: now, displayValue: now } };
  };
}
