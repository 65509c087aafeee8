import { tableFacts } from '../../../utils/servicenow/tables.ts';
import type { CallEvent, CallFact } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import type { FormField, FormSnapshot, PlacedForm } from '../../../utils/servicenow/form.ts';

/** Facts → the events of one call, numbered as the log numbers them. */
export function eventsOf(facts: readonly CallFact[]): CallEvent[] {
  return facts.map((fact, seq) => ({ ...fact, callId: 'call', seq, at: 1_000 + seq }));
}

/** A line that was heard and written down. */
export function said(channel: Channel, startMs: number, text: string): CallFact[] {
  const segmentId = `${channel}-${startMs}`;
  return [
    { kind: 'speech-heard', segmentId, channel, startMs, endMs: startMs + 1_000, bytes: 900 },
    { kind: 'speech-written', segmentId, text },
  ];
}

export function field(name: string, more: Partial<FormField> = {}): FormField {
  return {
    name,
    label: name,
    kind: 'string',
    value: '',
    displayValue: '',
    mandatory: false,
    readOnly: false,
    touched: false,
    ...more,
  };
}

export function formOf(fields: readonly FormField[], more: Partial<FormSnapshot> = {}): PlacedForm {
  return {
    place: { tabId: 1, frameId: 0, origin: 'http://127.0.0.1:1' },
    form: {
      table: 'incident',
      sysId: 'a'.repeat(32),
      number: 'INC0000001',
      flavour: 'classic',
      means: ['form-api', 'record', 'copy'],
      fields,
      ...more,
    },
    facts: tableFacts(more.table ?? 'incident'),
  };
}
