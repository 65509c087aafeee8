import type { FieldValue } from '../call/call-event.ts';
import { pickMatch, planLookup } from '../servicenow/look-up.ts';
import type { Place } from '../servicenow/form.ts';
import type { DeskPorts } from './desk-ports.ts';

/** A name → the one record it can mean, or nothing. Asked once per name; a failed question is not remembered. */
export function createLookup(
  ports: DeskPorts,
): (place: Place, table: string, text: string) => Promise<FieldValue | null> {
  const known = new Map<string, FieldValue | null>();

  return async (place, table, text) => {
    const key = `${place.origin} ${table} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    for (const request of planLookup(table, text)) {
      const answer = await ports.ask(place, request);
      if (answer.kind === 'failed') return null;
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
