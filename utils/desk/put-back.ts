import { createPromptWriter } from '../assist/build-prompt.ts';
import type { CallEvent } from '../call/call-event.ts';
import type { FilingPlan } from '../servicenow/filing.ts';
import { templateFor } from '../settings/template.ts';

/**
 * The plan with the CPR numbers that `[CPR 1]` stands for in its texts: made when it is carried out,
 * so that the log and what the pane shows keep the placeholders. By the same hand that hid them.
 */
export function putBackNumbers(plan: FilingPlan, events: readonly CallEvent[]): FilingPlan {
  const writer = createPromptWriter();
  const template = templateFor([], { language: 'da', table: '', chosen: null });
  writer(events, { language: 'da', reach: 'recent', template, length: 'normal' });
  const written = (text: string) => writer.restore(text, ['cpr']);
  return {
    ...plan,
    changes: plan.changes.map((change) => {
      if (change.how === 'set') return change;
      const { value, displayValue } = change.after;
      return {
        ...change,
        after: { value: written(value), displayValue: written(displayValue) },
      };
    }),
  };
}
