import type { FieldValue } from '../call/call-event.ts';
import { pickMatch, planLookup } from '../servicenow/look-up.ts';
import type { Instances } from './instances.ts';

export type Lookup = (origin: string, table: string, text: string) => Promise<FieldValue | null>;

/** A name → the one record it can mean, or nothing. Asked once per name; a failed question is not remembered. */
export function createLookup(instances: Instances): Lookup {
  const known = new Map<string, FieldValue | null>();

  return async (origin, table, text) => {
    const key = `${origin} ${table} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Heard exactly or nearly: both questions go as one request, and the exact answer counts first.
    for (const answer of await instances.askAll(origin, planLookup(table, text))) {
      if (answer.kind !== 'answered') return null;
      const match = pickMatch(answer.json, text);
      if (match.kind === 'none') continue;
      const found =
        match.kind === 'match' ? { value: match.value, displayValue: match.displayValue } : null;
      known.set(key, found);
      return found;
    }
    known.set(key, null);
    return null;
  };
}
