import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { loadRecording } from '../sandbox/recordings/load-recording.ts';
import { openBenchPage } from './bench-page.ts';
import { rounded, type Figure } from './figure.ts';
import type { Upload } from './page/ours.ts';
import { lengthOf } from './spans.ts';

/** 16 bit, 16 kHz. */
const WAV_BYTES_PER_MS = 32;
const WAV_HEADER_BYTES = 44;

/** Bytes of the files that leave the browser on a call of 20 minutes. */
export async function benchUpload(): Promise<Figure[]> {
  const { pcm } = await loadRecording(LONG_SCENARIO);
  const page = await openBenchPage();
  const uploads: Upload[] = [];
  try {
    for (const sound of [pcm.caller, pcm.agent]) uploads.push(...(await page.upload(sound)));
  } finally {
    await page.close();
  }
  const n = uploads.length;
  const opusBytes = uploads.reduce((sum, { bytes }) => sum + bytes, 0);
  const wavBytes = lengthOf(uploads) * WAV_BYTES_PER_MS + n * WAV_HEADER_BYTES;
  const callBytes = (pcm.caller.length + pcm.agent.length) * Int16Array.BYTES_PER_ELEMENT;
  return [
    {
      name: 'upload_ratio_vs_wav',
      value: rounded(opusBytes / wavBytes),
      unit: 'of the same pieces as WAV',
      n,
    },
    {
      name: 'upload_ratio_vs_whole_call',
      value: rounded(opusBytes / (callBytes + WAV_HEADER_BYTES)),
      unit: 'of the whole call as WAV of two channels',
      n,
    },
  ];
}
