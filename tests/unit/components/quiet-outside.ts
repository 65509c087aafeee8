import type { Outside } from '../../../components/pane/outside.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';

const done = async (): Promise<void> => undefined;
const nothing = { value: '', displayValue: '' };

/** A world in which everything goes well and nothing happens; a test changes what it is about. */
export function quietOutside(log: readonly CallEvent[], change: Partial<Outside> = {}): Outside {
  return {
    wake: done,
    read: async () => log,
    append: done,
    end: done,
    listen: done,
    tabs: async () => [],
    listenToTab: async () => 'listening',
    rememberSource: done,
    sendRecording: done,
    microphones: async () => ({ inUse: '', all: [] }),
    changeMicrophone: done,
    pause: done,
    clear: done,
    unfinished: async () => [],
    take: done,
    drop: done,
    retry: done,
    tellPage: done,
    reportForm: done,
    fill: async (_place, order) => ({
      outcome: 'filled',
      means: 'form-api',
      before: nothing,
      after: order,
    }),
    undo: async () => ({
      outcome: 'filled',
      means: 'form-api',
      before: nothing,
      after: nothing,
    }),
    showChips: done,
    dock: done,
    copy: async () => true,
    openMicrophonePage: done,
    openSettings: done,
    openSelfTest: done,
    openPage: done,
    openFilled: done,
    pageOrigin: () => null,
    openRecord: done,
    setFieldMode: done,
    setEngine: done,
    now: () => 5_000,
    ...change,
  };
}
