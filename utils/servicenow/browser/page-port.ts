import {
  parseProbe,
  parseRawField,
  parseRawForm,
  parseUserToken,
  type FieldQuestion,
  type PageOrder,
} from '../check-page.ts';
import type { PageProbe } from '../probe-report.ts';
import type { RawField, RawForm } from '../raw-form.ts';

/** The questions as they cross the border: JSON out, JSON back. */
export interface PageCalls {
  readonly readForm: () => Promise<string>;
  readonly readField: (questionJson: string) => Promise<string>;
  readonly setField: (orderJson: string) => Promise<string>;
  readonly probe: () => Promise<string>;
  readonly userToken: () => Promise<string>;
}

/** The page answers at once or not at all: it may have no script of ours, or may have thrown. */
const PAGE_TIMEOUT_MS = 3000;
/** A control may have to wait for a pause in the agent's typing, and then for its server. */
const CONTROL_TIMEOUT_MS = 15_000;

/** The page's answers, checked; null for silence and for nonsense. */
export function openPagePort(calls: PageCalls) {
  return {
    readForm: async (): Promise<RawForm | null> => parseRawForm(await answerOf(calls.readForm())),
    readField: async (question: FieldQuestion): Promise<RawField | null> =>
      parseRawField(await answerOf(calls.readField(JSON.stringify(question)))),
    setField: async (order: PageOrder): Promise<void> => {
      await answerOf(calls.setField(JSON.stringify(order)), CONTROL_TIMEOUT_MS);
    },
    probe: async (): Promise<PageProbe | null> => parseProbe(await answerOf(calls.probe())),
    userToken: async (): Promise<string | null> =>
      parseUserToken(await answerOf(calls.userToken())),
  };
}

async function answerOf(call: Promise<string>, withinMs = PAGE_TIMEOUT_MS): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), withinMs);
  });
  const answer = await Promise.race([call, silence]);
  clearTimeout(timer);
  return typeof answer === 'string' ? answer : null;
}
