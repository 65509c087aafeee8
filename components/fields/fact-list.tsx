import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { t } from '../shared/words.ts';
import { Citation } from '../summary/citation.tsx';

/** More than this is a list to read, and the agent is talking. */
const AT_MOST = 4;

/** The newest things the caller has told, each with its line. */
export function FactList({ state }: { state: CallState }): JSX.Element | null {
  const facts = state.notes?.value.facts.slice(-AT_MOST) ?? [];
  if (facts.length === 0) return null;
  return (
    <section class="area facts" aria-labelledby="facts-title">
      <header class="area-head">
        <h2 id="facts-title">{t('facts.title')}</h2>
      </header>
      <ul>
        {facts.map((fact) => (
          <li key={fact.text}>
            {fact.text}
            {fact.segmentIds.map((id) => (
              <Citation key={id} segmentId={id} state={state} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
