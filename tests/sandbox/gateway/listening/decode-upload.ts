import { decodeOggOpus } from '../../recordings/decode-ogg-opus.ts';
import { decodeWav } from './decode-wav.ts';

/** 16 kHz mono; told by its first bytes, whatever the file is called. Rejects what is neither Ogg Opus nor WAV. */
export async function decodeUpload(bytes: Uint8Array): Promise<Float32Array> {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic === 'OggS') return decodeOggOpus(bytes);
  if (magic === 'RIFF') return decodeWav(bytes);
  throw new Error('Neither Ogg Opus nor WAV');
}
