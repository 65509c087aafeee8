import { decodeUpload } from './listening/decode-upload.ts';
import type { Recogniser } from './listening/recogniser.ts';
import type { HeardWord } from './listening/words-within.ts';

/** A voice that the client knows already, by a piece of its sound. */
export interface Reference {
  readonly name: string;
  readonly pcm: Float32Array;
}

/** Null when there are not as many sounds as names, or one of them is no sound. */
export async function readReferences(form: FormData): Promise<readonly Reference[] | null> {
  const names = form.getAll('known_speaker_names[]').map(String);
  const sounds = form.getAll('known_speaker_references[]').map(String);
  if (names.length !== sounds.length) return null;
  const decoded = await Promise.all(sounds.map(decodeReference));
  const references = decoded.flatMap((pcm, index) =>
    pcm ? [{ name: names[index] ?? '', pcm }] : [],
  );
  return references.length === names.length ? references : null;
}

/** `data:audio/…;base64,…` */
async function decodeReference(url: string): Promise<Float32Array | null> {
  const base64 = /^data:[^,]*;base64,(.+)$/s.exec(url)?.[1];
  if (base64 === undefined) return null;
  return decodeUpload(new Uint8Array(Buffer.from(base64, 'base64'))).catch(() => null);
}

/** Voice → label: a given name, or A, B, … in the order in which they are first heard. */
export function nameSpeakers(
  recogniser: Recogniser,
  words: readonly HeardWord[],
  references: readonly Reference[],
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { name, pcm } of references) {
    const voice = recogniser.hear(pcm)[0]?.voice;
    if (voice !== undefined) labels.set(voice, name);
  }
  let unnamed = 0;
  for (const { voice } of words) {
    if (labels.has(voice)) continue;
    labels.set(voice, String.fromCharCode('A'.charCodeAt(0) + unnamed));
    unnamed += 1;
  }
  return labels;
}
