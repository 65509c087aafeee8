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
    reportForm: done,
    fill: async (_place, order) => ({ outcome: 'filled', before: nothing, after: order }),
    undo: async () => ({ outcome: 'filled', before: nothing, after: nothing }),
    file: async () => ({ kind: 'filed', at: 0, number: 'INC0000001' }),
    showChips: done,
    dock: done,
    copy: async () => true,
    openMicrophonePage: done,
    openSettings: done,
    openInstance: done,
    now: () => 5_000,
    ...change,
  };
}
