import { useComputed } from '@preact/signals';
import { Mic } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';

/** Long enough to be seen by somebody who talks; the transcript keeps it. */
const SHOWN_MS = 12_000;

/** The headset went, and the call goes on in another microphone: said once, and then out of the way. */
export function MicrophoneNotice({ call }: { call: CallModel }): JSX.Element | null {
  const unplugged = useComputed(() => {
    const last = call.state.value.microphones.at(-1);
    const now = call.elapsedMs.value;
    return last?.reason === 'unplugged' && now - last.atMs < SHOWN_MS ? last : null;
  }).value;
  if (!unplugged) return null;
  return (
    <p class="card wary passing" role="status">
      <Mic size={15} aria-hidden="true" />
      {t('microphone.unplugged', { label: unplugged.label || t('microphone.other') })}
    </p>
  );
}
