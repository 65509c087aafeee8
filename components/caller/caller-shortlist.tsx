import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { Person } from '../../utils/servicenow/caller.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly people: readonly Person[];
  readonly title: string;
  /** Whether the agent can still say that it is none of them. */
  readonly mayBeNone: boolean;
  readonly onChoose: (person: Person | null) => void;
}

/** More than these cannot be told apart at a glance; then another clue is needed. */
const AT_MOST = 5;

/** Never a guess: the agent says which of them it is. The arrows move, Enter chooses. */
export function CallerShortlist({ people, title, mayBeNone, onChoose }: Props): JSX.Element {
  return (
    <div class="shortlist" role="group" aria-label={title}>
      <p class="found">{title}</p>
      <ul class="choices">
        {people.slice(0, AT_MOST).map((person) => (
          <li key={person.sysId}>
            <button type="button" onClick={() => onChoose(person)} onKeyDown={move}>
              <span class="shortlist-name">{person.name}</span>
              <span class="aside">{apart(person)}</span>
            </button>
          </li>
        ))}
        {mayBeNone ? (
          <li>
            <button type="button" onClick={() => onChoose(null)} onKeyDown={move}>
              {t('caller.none')}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** What tells two people of one name apart. */
function apart({ department, location, title, employeeNumber }: Person): string {
  const known = [location.name, title, department].filter((part) => part !== '');
  return (known.length === 0 ? [employeeNumber] : known).join(' · ');
}

function move(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const own = event.currentTarget;
  const buttons = [...(own.closest('ul')?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(own);
  buttons.at((at + step) % buttons.length)?.focus();
}
