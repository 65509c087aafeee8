import { listen } from '../../../utils/audio/browser/listen.ts';
import { addPiece } from '../../../utils/audio/browser/recordings.ts';

/** The product's own ear, for a bare page. */
const ear = { listen, addPiece };

declare global {
  interface Window {
    readonly ear: typeof ear;
  }
}

Object.assign(window, { ear });
