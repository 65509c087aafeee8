import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { knownOrigin } from '../pane/known-origin.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly call: CallModel;
  readonly record: { readonly table: string; readonly sysId: string; readonly number: string };
}

/** A record's number; pressed, it is shown in the agent's own page of the instance. */
export function RecordLink({ call, record: { table, sysId, number } }: Props): JSX.Element {
  const open = (): void => {
    const origin = knownOrigin(call);
    if (origin !== null) void call.outside.openRecord({ origin, table, sysId });
  };
  return (
    <button type="button" class="link number" title={t('cases.open', { number })} onClick={open}>
      {number}
    </button>
  );
}
