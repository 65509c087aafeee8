import type { HeardWord } from './listening/words-within.ts';
import { countTokens } from './writing/count-tokens.ts';

export type Format = 'json' | 'text' | 'verbose_json' | 'diarized_json';

export interface Transcript {
  readonly seconds: number;
  readonly language: string;
  readonly words: readonly HeardWord[];
  /** What a fault adds to what was said. */
  readonly invented: string;
  readonly text: string;
  readonly withWordTimes: boolean;
  /** Label of each voice. */
  readonly speakers: ReadonlyMap<string, string>;
}

/** `verbose_json` tells the language by its English name. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { da: 'danish', en: 'english' };
/** With so much speech in it nobody doubts that somebody spoke. */
const SURE_SPEECH_SECONDS = 0.6;
const TOKENS_PER_SECOND = 10;

export function shapeTranscript(transcript: Transcript, format: Format): Response {
  const { text, seconds, words, language } = transcript;
  const usage = { type: 'duration', seconds: Math.ceil(seconds) };
  switch (format) {
    case 'text':
      return new Response(`${text}\n`);
    case 'json':
      return Response.json({ text, usage });
    case 'diarized_json': {
      const segments = turnsOf(transcript);
      return Response.json({ task: 'transcribe', duration: seconds, text, segments, usage });
    }
    case 'verbose_json':
      return Response.json({
        task: 'transcribe',
        language: LANGUAGE_NAMES[language] ?? language,
        duration: seconds,
        text,
        segments: segmentsOf(transcript),
        ...(transcript.withWordTimes ? { words: words.map(inSeconds) } : {}),
        usage,
      });
  }
}

/** Server-sent events; the last one comes as often as a fault wants it. */
export function streamTranscript(
  transcript: Transcript,
  diarizes: boolean,
  times: 1 | 2,
): Response {
  const { text, seconds } = transcript;
  const input = Math.ceil(seconds * TOKENS_PER_SECOND);
  const output = countTokens(text);
  const usage = {
    type: 'tokens',
    input_tokens: input,
    input_token_details: { text_tokens: 0, audio_tokens: input },
    output_tokens: output,
    total_tokens: input + output,
  };
  const done = { type: 'transcript.text.done', text, usage };
  const delta = (piece: string, more = {}) => ({
    type: 'transcript.text.delta',
    delta: piece,
    ...more,
  });
  const events = diarizes
    ? turnsOf(transcript).flatMap((turn) => [delta(turn.text, { segment_id: turn.id }), turn])
    : (text.match(/\s*\S+/gu) ?? []).map((piece) => delta(piece));
  const all = [...events, ...Array.from({ length: times }, () => done)];
  return new Response(all.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(''), {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
  });
}

function inSeconds({ word, startMs, endMs }: HeardWord) {
  return { word, start: startMs / 1000, end: endMs / 1000 };
}

/** What was said, and what was invented: that one with little doubt that nobody spoke. */
function segmentsOf({ words, seconds, text, invented }: Transcript) {
  const said = words.map((one) => one.word).join(' ');
  const start = Math.max(0, (words[0]?.startMs ?? 0) / 1000);
  const end = Math.min(seconds, (words.at(-1)?.endMs ?? seconds * 1000) / 1000);
  const spoken = words.reduce((sum, one) => sum + (one.endMs - one.startMs) / 1000, 0);
  const parts = [
    ...(words.length > 0 || text === '' ? [{ start, end, text: said, spoken }] : []),
    ...(invented === ''
      ? []
      : [{ start: words.length > 0 ? end : 0, end: seconds, text: invented, spoken: 0 }]),
  ];
  return parts.map((part, id) => ({
    id,
    seek: 0,
    start: part.start,
    end: part.end,
    text: part.text,
    tokens: [],
    temperature: 0,
    avg_logprob: part.spoken > 0 ? -0.1 : -1.2,
    compression_ratio: 1,
    no_speech_prob: 0.98 * Math.max(0, 1 - part.spoken / SURE_SPEECH_SECONDS),
  }));
}

/** Words of one voice in a row. */
function turnsOf({ words, speakers, invented, seconds }: Transcript) {
  const turns: { start: number; end: number; voice: string; words: string[] }[] = [];
  for (const { word, startMs, endMs, voice } of words) {
    const last = turns.at(-1);
    const end = Math.min(seconds, endMs / 1000);
    if (last?.voice === voice) {
      last.words.push(word);
      last.end = end;
    } else turns.push({ start: Math.max(0, startMs / 1000), end, voice, words: [word] });
  }
  if (invented !== '') {
    turns.push({ start: turns.at(-1)?.end ?? 0, end: seconds, voice: '', words: [invented] });
  }
  return turns.map((turn, index) => ({
    type: 'transcript.text.segment',
    id: `seg_${String(index + 1).padStart(3, '0')}`,
    start: turn.start,
    end: turn.end,
    speaker: speakers.get(turn.voice) ?? 'A',
    text: turn.words.join(' '),
  }));
}
