import type { CallMemory } from '../listening/call-memory.ts';
import { createLiveListener } from '../listening/live-listener.ts';
import type { Masters } from '../listening/masters.ts';
import { traitsOf } from '../listening/models.ts';
import type { Recogniser } from '../listening/recogniser.ts';
import { createResampler } from '../listening/resample-24k.ts';
import type { SessionFaults } from './session-faults.ts';
import type { SessionLog } from './session-log.ts';

/** Sound between two commits, and what is said of it. */
export interface Item {
  readonly id: string;
  readonly seconds: number;
  /** 24 kHz. */
  append(pcm: Float32Array): void;
  commit(previousItemId: string | null): void;
}

export interface ItemParts {
  readonly masters: Masters;
  readonly memory: CallMemory;
  readonly recogniser: Recogniser;
  readonly model: string;
  readonly faults: SessionFaults;
  readonly log: SessionLog;
  readonly send: (type: string, body: object) => void;
}

const TRANSCRIPTION = 'conversation.item.input_audio_transcription';

export function openItem(id: string, parts: ItemParts): Item {
  const { send, faults, log } = parts;
  const writesAlong = traitsOf(parts.model)?.writesAlong ?? false;
  const resample = createResampler();
  const listener = createLiveListener(parts.masters, parts.memory);
  let samples = 0;
  /** What the deltas say so far. */
  let written = '';

  function write(delta: string): void {
    if (delta === '') return;
    written += delta;
    send(`${TRANSCRIPTION}.delta`, { item_id: id, content_index: 0, delta });
  }

  /** What the deltas left out comes first; where the whole says something else, `completed` counts. */
  async function answer(seconds: number): Promise<void> {
    const words = parts.recogniser.hearSound(listener.sound).map((one) => one.word);
    const { text, times, isFailed } = await faults.onAnswer(words.join(' '));
    log.answered(id, seconds, text);
    if (isFailed) {
      const message = `Input transcription failed for item '${id}'.`;
      const error = { type: 'server_error', code: null, message, param: null };
      send(`${TRANSCRIPTION}.failed`, { item_id: id, content_index: 0, error });
      return;
    }
    if (text.startsWith(written)) write(text.slice(written.length));
    const usage = { type: 'duration', seconds: Math.ceil(seconds) };
    for (let time = 0; time < times; time += 1) {
      const body = { item_id: id, content_index: 0, transcript: text, usage };
      send(`${TRANSCRIPTION}.completed`, body);
    }
  }

  return {
    id,
    get seconds() {
      return samples / 24_000;
    },
    append(pcm) {
      samples += pcm.length;
      const words = listener.hear(resample(pcm)).map((one) => one.word);
      if (!writesAlong || words.length === 0) return;
      write((written === '' ? '' : ' ') + words.join(' '));
    },
    commit(previousItemId) {
      const seconds = samples / 24_000;
      const content = [{ type: 'input_audio', audio: null, transcript: null }];
      const message = { id, object: 'realtime.item', type: 'message', status: 'completed' };
      const body = {
        previous_item_id: previousItemId,
        item: { ...message, role: 'user', content },
      };
      send('input_audio_buffer.committed', { item_id: id, previous_item_id: previousItemId });
      send('conversation.item.added', body);
      send('conversation.item.done', body);
      log.answered(id, seconds, '');
      answer(seconds).catch((error: unknown) => console.error(error));
    },
  };
}
