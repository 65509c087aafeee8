import { useSignal } from '@preact/signals';
import { ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import { receiptOf } from '../../utils/assist/receipt.ts';
import type { CallModel } from '../pane/call-model.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { t } from '../shared/words.ts';
import { receiptRows, receiptText, type ReceiptRow } from './receipt-rows.ts';

/** After the call: what became of its words and its sound, for whoever asks. Made when it is opened. */
export function ReceiptFold({ call }: { call: CallModel }): JSX.Element {
  const rows = useSignal<readonly ReceiptRow[]>([]);
  const show = async (isOpen: boolean): Promise<void> => {
    const events = isOpen ? await call.outside.read() : [];
    const callId = events[0]?.callId;
    rows.value =
      callId === undefined ? [] : receiptRows(callId, receiptOf(events, call.settings.peek()));
  };
  return (
    <details class="area receipt" onToggle={(event) => void show(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <h2>{t('receipt.title')}</h2>
      </summary>
      {rows.value.length > 0 ? (
        <>
          <dl>
            {rows.value.map(([label, value]) => (
              <div key={`${label} ${value}`}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CopyButton
            label={t('receipt.copy')}
            onCopy={() => call.outside.copy(receiptText(rows.peek()))}
          />
        </>
      ) : null}
    </details>
  );
}
