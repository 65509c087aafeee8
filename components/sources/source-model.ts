import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '../../utils/call/problem.ts';
import type { TabChoice } from '../../utils/messages/protocol.ts';
import type { SourceChoice } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import { handOver, isSound } from './hand-over.ts';

/** Where the sound of the next call comes from, and what it takes to begin. */
export interface SourceModel {
  /** What was chosen last; remembered from call to call. */
  readonly chosen: ReadonlySignal<SourceChoice>;
  /** Null until somebody has looked. */
  readonly tabs: ReadonlySignal<readonly TabChoice[] | null>;
  /** The agent stands in the picked tab now, and has to press the keys there. */
  readonly awaitsKeys: ReadonlySignal<boolean>;
  /** A file on its way to the desk. */
  readonly handing: ReadonlySignal<Handing | null>;
  /** What the settings say. */
  hearChosen(choice: SourceChoice): void;
  choose(choice: SourceChoice): Promise<void>;
  lookAtTabs(): Promise<void>;
  pick(tabId: number): Promise<void>;
  start(kind: 'system' | 'room'): Promise<void>;
  read(file: File): Promise<void>;
}

interface Handing {
  readonly name: string;
  /** 0–1 */
  readonly share: number;
}

const UNREADABLE: Problem = { code: 'recording-unreadable', about: 'hearing' };

export function createSourceModel(call: CallModel): SourceModel {
  const chosen = signal<SourceChoice>('this-tab');
  const tabs = signal<readonly TabChoice[] | null>(null);
  const awaitsKeys = signal(false);
  const handing = signal<Handing | null>(null);
  const { outside } = call;

  /** What stood in the way last time; a service that is not set stands in the way until it is. */
  const tryAnew = (): void => {
    if (call.notice.peek()?.code !== 'no-service') call.hearNotice(null);
  };
  const lookAtTabs = async (): Promise<void> => {
    tabs.value = await outside.tabs();
  };
  return {
    chosen,
    tabs,
    awaitsKeys,
    handing,
    hearChosen: (choice) => {
      chosen.value = choice;
    },
    choose: async (choice) => {
      chosen.value = choice;
      awaitsKeys.value = false;
      await outside.rememberSource(choice);
    },
    lookAtTabs,
    pick: async (tabId) => {
      tryAnew();
      awaitsKeys.value = (await outside.listenToTab(tabId)) === 'invoke';
    },
    start: async (kind) => {
      tryAnew();
      await outside.listen({ kind });
    },
    read: async (file) => {
      if (handing.peek() !== null) return;
      if (!isSound(file)) return call.hearNotice(UNREADABLE);
      tryAnew();
      handing.value = { name: file.name, share: 0 };
      try {
        await outside.wake();
        const recordingId = await handOver(
          file,
          (piece) => outside.sendRecording(piece),
          (share) => (handing.value = { name: file.name, share }),
        );
        await outside.listen({ kind: 'recording', recordingId });
      } catch (error) {
        // The file went away under us, or the desk could not take it; both end the same way.
        const detail = error instanceof Error ? error.message : '';
        call.hearNotice({ ...UNREADABLE, detail });
      } finally {
        handing.value = null;
      }
    },
  };
}
