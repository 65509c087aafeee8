import type { KnowledgeGap } from '../../utils/knowledge/gaps.ts';
import type { Microphones } from '../../utils/messages/protocol.ts';
import type { Language, ServiceSettings, Settings } from '../../utils/settings/settings.ts';
import type { TrialOutside } from '../templates/template-trial.tsx';
import type { TrialOutcome } from '../../utils/settings/trial-outcome.ts';

export type MicrophoneAccess = 'granted' | 'prompt' | 'denied';

/** What came of asking for the microphone. `blocked`: the browser answered without asking anyone. */
export type MicrophoneAnswer = 'granted' | 'refused' | 'blocked' | 'missing' | 'busy';

/** Of the browser's own language model. */
export type BrowserModelState =
  | 'missing'
  | 'unavailable'
  | 'downloadable'
  | 'downloading'
  | 'available';

/** All that the settings page asks of the world. */
export interface SettingsOutside extends TrialOutside {
  save(settings: Settings): Promise<void>;
  /** May we talk to these addresses? Must be called straight from a click. */
  askForHosts(urls: readonly string[]): Promise<boolean>;
  tryService(service: ServiceSettings): Promise<TrialOutcome>;
  microphone(): Promise<MicrophoneAccess>;
  /** Those that are plugged in, with names only where the microphone is allowed. */
  microphones(): Promise<Microphones['all']>;
  browserModel(language: Language): Promise<BrowserModelState>;
  /** Must be called straight from a click. */
  loadBrowserModel(language: Language): Promise<BrowserModelState>;
  openMicrophonePage(): Promise<void>;
  openSelfTest(): Promise<void>;
  /** Questions that no article answered, most asked first. */
  gaps(): Promise<readonly KnowledgeGap[]>;
  forgetGap(gap: KnowledgeGap): Promise<void>;
  /** False when the browser did not allow it. */
  copy(text: string): Promise<boolean>;
}
