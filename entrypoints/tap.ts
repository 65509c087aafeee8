import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerTap } from '../utils/audio/browser/tap-processor.ts';

// An AudioWorklet module must be a packaged file: the extension's policy refuses `blob:`.
export default defineUnlistedScript(() => registerTap());
