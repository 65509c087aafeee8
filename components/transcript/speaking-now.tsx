import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { Pieces } from './masked-text.tsx';
import { voiceOf } from './transcript-rows.ts';

/**
 * The words of whoever speaks, as they come. Each line stands where it will stand when it is in the
 * log, so nothing jumps when it is.
 */
export function SpokenLines({ call }: { call: CallModel }): JSX.Element {
  const source = usePart(call, (state) => state.source);
  return (
    <>
      {[...call.partials.spoken.value.values()].map(({ segmentId, channel, text }) => (
        <li key={segmentId} class={`line ${channel} uttered`}>
          <span />
          <p>
            <span class="sr-only">{t(`who.${voiceOf(source, channel)}Speaks`)}: </span>
            <span class="words">
              <Pieces pieces={call.transcript.value.saying(channel, text)} /> …
            </span>
          </p>
        </li>
      ))}
    </>
  );
}

/**
 * Who speaks at this moment, until there are words. Its line is always there, so that nothing jumps
 * when somebody begins.
 */
export function SpeakingNow({ call }: { call: CallModel }): JSX.Element {
  const channel = useComputed(() => {
    const speaking = call.levels.value?.speaking;
    const hasWords = [...call.partials.spoken.value.values()].map((partial) => partial.channel);
    return (
      (['caller', 'agent'] as const).find(
        (one) => speaking?.[one] === true && !hasWords.includes(one),
      ) ?? null
    );
  }).value;
  const source = usePart(call, (state) => state.source);
  return (
    <div class={`line now ${channel ?? 'nobody'}`}>
      <span />
      <p>{channel ? `${t(`who.${voiceOf(source, channel)}Speaks`)} …` : null}</p>
    </div>
  );
}
