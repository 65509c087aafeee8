import { decodeOpus } from '../../../utils/audio/browser/decode-opus.ts';
import { encodePieces } from '../../../utils/audio/browser/encode-opus.ts';
import { makeTrack } from '../../../utils/audio/browser/make-track.ts';
import { openTransport } from '../../../utils/transcription/browser/open-transport.ts';

/** The product's own sound and transports, for a bare page. */
const sounds = { decodeOpus, encodePieces, makeTrack, openTransport };

declare global {
  interface Window {
    readonly sounds: typeof sounds;
  }
}

Object.assign(window, { sounds });
