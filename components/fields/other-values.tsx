import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/proposals.ts';
import type { FieldValue } from '../../utils/call/call-event.ts';
import type { CallModel } from '../pane/call-model.ts';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import { fillField } from './field-actions.ts';

interface Props {
  readonly call: CallModel;
  readonly field: FieldState;
  readonly label: string;
  readonly mayFill: boolean;
}

/** With the value itself these are the top three; more would be the form's own list. */
const MOST_OTHERS = 2;

/** What else it may be, likeliest first: one click in place of two in the form. */
export function OtherValues({ field, ...rest }: Props): JSX.Element | null {
  const others = field.proposal.others.slice(0, MOST_OTHERS);
  if (others.length === 0) return null;
  return (
    <span class="other-values">
      {t('fields.others')}
      {others.map((other) => (
        <OtherValue key={other.value} field={field} other={other} {...rest} />
      ))}
    </span>
  );
}

function OtherValue(props: Props & { readonly other: FieldValue }): JSX.Element {
  const { call, field, label, other, mayFill } = props;
  const { displayValue } = other;
  const chosen = { ...field, proposal: { ...field.proposal, ...other } };
  const seen = useSeenClick(
    () => void (mayFill ? fillField(call, chosen, true) : call.outside.copy(displayValue)),
    () => void (mayFill ? fillField(call, chosen, false) : undefined),
  );
  const what = { field: label, value: displayValue };
  return (
    <button
      ref={seen.ref}
      type="button"
      class="other-value"
      aria-label={t(mayFill ? 'fields.acceptOther' : 'fields.copyOther', what)}
      onClick={seen.attempt}
    >
      {displayValue}
    </button>
  );
}
