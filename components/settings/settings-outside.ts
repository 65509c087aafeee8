import type { Microphones } from '../../utils/messages/protocol.ts';
import type { ServiceSettings, Settings } from '../../utils/settings/settings.ts';
import type { TrialOutcome } from '../../utils/settings/trial-outcome.ts';

export type MicrophoneAccess = 'granted' | 'prompt' | 'denied';

/** What came of asking for the microphone. `blocked`: the browser answered without asking anyone. */
export type MicrophoneAnswer = 'granted' | 'refused' | 'blocked' | 'missing' | 'busy';

/** All that the settings page asks of the world. */
export interface SettingsOutside {
  save(settings: Settings): Promise<void>;
  /** May we talk to these addresses? Must be called straight from a click. */
  askForHosts(urls: readonly string[]): Promise<boolean>;
  tryService(service: ServiceSettings): Promise<TrialOutcome>;
  microphone(): Promise<MicrophoneAccess>;
  /** Those that are plugged in, with names only where the microphone is allowed. */
  microphones(): Promise<Microphones['all']>;
  openMicrophonePage(): Promise<void>;
  openSelfTest(): Promise<void>;
}
