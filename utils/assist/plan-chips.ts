import type { CallState } from '../call/call-state.ts';
import type { FieldState } from '../call/proposals.ts';
import { clockOf } from '../call/transcript.ts';
import type { Chip, ChipSheet } from '../messages/protocol.ts';

/** The words on a chip, in the language of the interface. */
export interface ChipWords {
  readonly accept: string;
  readonly dismiss: string;
  readonly undo: string;
  readonly caller: string;
  readonly agent: string;
}

/** What stands beside the fields of the open form; null when no form is open. */
export function planChips(state: CallState, words: ChipWords): ChipSheet | null {
  if (!state.placed) return null;
  const { table, sysId, fields } = state.placed.form;
  const onForm = new Set(fields.map((field) => field.name));
  const chips = state.fields
    .filter((field) => onForm.has(field.proposal.field))
    .flatMap((field) => planChip(field, words));
  return { table, sysId, chips };
}

/** A value that stood there already, was dismissed or was undone needs no chip. */
function planChip(field: FieldState, words: ChipWords): Chip[] {
  if (field.status === 'dismissed' || field.status === 'undone') return [];
  if (field.outcome === 'unchanged') return [];
  const { field: name, value, displayValue, evidence } = field.proposal;
  const { accept, dismiss, undo } = words;
  return [
    {
      field: name,
      value,
      displayValue,
      state: field.status,
      evidence: `“${evidence.quote}” · ${words[evidence.channel]} ${clockOf(evidence.startMs)}`,
      words: { accept, dismiss, undo },
    },
  ];
}
