import type { JSX } from 'preact';
import type { CaseLine } from '../../utils/servicenow/caller.ts';
import type { CallModel } from '../pane/call-model.ts';
import { interfaceLanguage } from '../shared/words.ts';
import { caseAge } from './case-age.ts';
import { RecordLink } from './record-link.tsx';

interface Props {
  readonly call: CallModel;
  readonly cases: readonly CaseLine[];
}

/** One line each: what it is about takes the room that number, state and age leave. */
export function CaseList({ call, cases }: Props): JSX.Element {
  return (
    <ul class="cases">
      {cases.map((one) => (
        <li key={one.sysId} class={one.isOpen ? 'open' : 'closed'}>
          <RecordLink call={call} record={one} />
          <span class="case-headline" title={one.headline}>
            {one.headline}
          </span>
          <span class="case-state">{one.state}</span>
          <span class="case-age">
            {caseAge(one.openedAt, call.outside.now(), interfaceLanguage.value)}
          </span>
        </li>
      ))}
    </ul>
  );
}
