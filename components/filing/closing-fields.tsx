import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { CallState } from '../../utils/call/call-state.ts';
import type { Choice } from '../../utils/servicenow/form.ts';
import { fieldLabel } from '../fields/field-label.ts';
import { t } from '../shared/words.ts';
import type { FilingModel } from './filing-model.ts';

interface Props {
  readonly state: CallState;
  readonly filing: FilingModel;
}

/** What only the agent can say of the case: whether it is solved, how, and who goes on with it. */
export function ClosingFields({ state, filing }: Props): JSX.Element | null {
  const { placed } = state;
  if (!placed) return null;
  const { facts, form } = placed;
  const { isSolved, closeCode, assignmentGroup } = filing.choice.value;
  const field = (name: string | null) => form.fields.find((one) => one.name === name);
  const stands = field(facts.state);
  const maySolve = facts.solvedState !== null && stands !== undefined && !stands.readOnly;
  const codes = field(facts.closeCode)?.choices ?? [];
  const groups = proposedFor(state, facts.assignmentGroup);
  const standing = field(facts.assignmentGroup);
  if (!maySolve && groups.length === 0) return null;
  return (
    <section class="area closing" aria-label={t('filing.closing')}>
      {maySolve && stands.value !== facts.solvedState ? (
        <label class="solve">
          <input
            type="checkbox"
            checked={isSolved}
            onChange={(event) => filing.choose({ isSolved: event.currentTarget.checked })}
          />
          {t('filing.solve')}
        </label>
      ) : null}
      {(isSolved || stands?.value === facts.solvedState) && codes.length > 0 ? (
        <ChoiceRow
          label={fieldLabel(placed, facts.closeCode ?? '')}
          none={t('filing.choose')}
          choices={codes}
          value={closeCode?.value ?? field(facts.closeCode)?.value ?? ''}
          isMissing={filing.missing.value.includes(facts.closeCode ?? '')}
          onChoose={(choice) => filing.choose({ closeCode: choice })}
        />
      ) : null}
      {groups.length > 0 && standing?.readOnly !== true ? (
        <ChoiceRow
          label={fieldLabel(placed, facts.assignmentGroup ?? '')}
          none={t('filing.stays', { group: standing?.displayValue || t('filing.blank') })}
          choices={groups}
          value={assignmentGroup?.value ?? ''}
          isMissing={false}
          onChoose={(choice) => filing.choose({ assignmentGroup: choice })}
        />
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChoose: (value: { value: string; displayValue: string } | null) => void;
}

function ChoiceRow({ label, none, choices, value, isMissing, onChoose }: RowProps): JSX.Element {
  const id = useId();
  const choose = (wanted: string): void => {
    const choice = choices.find((one) => one.value === wanted);
    onChoose(choice ? { value: choice.value, displayValue: choice.label } : null);
  };
  return (
    <p class="choice-row">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={isMissing}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Groups are a long list that the form does not hold; what was heard in the call is a short one. */
function proposedFor({ fields }: CallState, column: string | null): readonly Choice[] {
  return fields
    .filter(({ proposal, status }) => proposal.field === column && status === 'proposed')
    .map(({ proposal: { value, displayValue } }) => ({ value, label: displayValue }));
}
