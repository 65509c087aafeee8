import type { Outside } from '../../../../components/pane/outside.ts';
import type { CallEvent, CallFact } from '../../../../utils/call/call-event.ts';
import type { AgentFact } from '../../../../utils/messages/protocol.ts';

/** What the pane asked for, in order; the test reads it from the page. */
export type Asked = readonly [name: keyof Outside, ...rest: unknown[]];

/** A world that is nothing but a log: what is appended comes back as an event, as from the desk. */
export function logOutside(
  log: CallEvent[],
  now: () => number,
  tell: (event: CallEvent) => void,
): { outside: Outside; asked: Asked[] } {
  const asked: Asked[] = [];
  const note =
    (name: keyof Outside) =>
    async (...rest: unknown[]): Promise<void> => {
      asked.push([name, ...rest]);
    };
  const append = (fact: CallFact): void => {
    const last = log.at(-1);
    const event = { ...fact, callId: last?.callId ?? '', seq: log.length, at: now() };
    log.push(event);
    tell(event);
  };
  const nothing = { value: '', displayValue: '' };
  const outside: Outside = {
    wake: note('wake'),
    read: async () => log,
    append: async (fact) => {
      asked.push(['append', fact]);
      append(fact);
      const answer = answerTo(fact, now());
      if (answer) append(answer);
    },
    end: note('end'),
    listen: note('listen'),
    tabs: async () => [],
    listenToTab: async (tabId) => {
      asked.push(['listenToTab', tabId]);
      return 'invoke';
    },
    rememberSource: note('rememberSource'),
    sendRecording: async (piece) => {
      asked.push(['sendRecording', piece]);
      await window.beforePiece;
    },
    microphones: async () => ({
      inUse: 'headset',
      all: [
        { microphoneId: 'headset', label: 'Jabra Evolve2 65' },
        { microphoneId: 'laptop', label: 'Mikrofon (Realtek High Definition Audio)' },
        { microphoneId: 'odd', label: '' },
      ],
    }),
    changeMicrophone: note('changeMicrophone'),
    pause: note('pause'),
    clear: note('clear'),
    unfinished: async () => [],
    take: note('take'),
    drop: note('drop'),
    retry: note('retry'),
    tellPage: note('tellPage'),
    reportForm: note('reportForm'),
    fill: async (place, order) => {
      asked.push(['fill', place, order]);
      return { outcome: 'filled', means: 'form-api', before: nothing, after: order };
    },
    undo: async (place, field) => {
      asked.push(['undo', place, field]);
      return { outcome: 'filled', means: 'form-api', before: nothing, after: nothing };
    },
    showChips: note('showChips'),
    dock: note('dock'),
    copy: async (text) => {
      asked.push(['copy', text]);
      return true;
    },
    openMicrophonePage: note('openMicrophonePage'),
    openSettings: note('openSettings'),
    openSelfTest: note('openSelfTest'),
    openPage: note('openPage'),
    openFilled: note('openFilled'),
    pageOrigin: () => 'http://127.0.0.1:9',
    openRecord: note('openRecord'),
    setFieldMode: note('setFieldMode'),
    setEngine: note('setEngine'),
    now,
  };
  return { outside, asked };
}

/** What the desk would have to say of an order, when all goes well. */
function answerTo(fact: AgentFact, at: number): CallFact | null {
  switch (fact.kind) {
    case 'filing-ordered':
      return { kind: 'filing-answered', outcome: { kind: 'filed', at, number: 'INC0012408' } };
    case 'message-ordered': {
      const { messageId } = fact;
      return { kind: 'message-answered', messageId, outcome: { kind: 'sent', at, isKept: true } };
    }
    case 'case-ordered': {
      const records = fact.plan.records.map(({ table }, index) => ({
        table,
        sysId: `made${index}`,
        number: table === 'incident' ? 'INC0012431' : 'IMS0001',
      }));
      return { kind: 'case-answered', outcome: { kind: 'made', records, dropped: [] } };
    }
    default:
      return null;
  }
}
