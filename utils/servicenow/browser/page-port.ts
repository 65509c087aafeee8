import type { FillOrder } from '../../messages/protocol.ts';
import { parseFieldChange, parseRawForm, parseUserToken } from '../check-page.ts';
import type { FieldChange, RawForm } from '../raw-form.ts';

/** The three questions as they cross the border: JSON out, JSON back. */
export interface PageCalls {
  readonly readForm: () => Promise<string>;
  readonly setField: (orderJson: string) => Promise<string>;
  readonly userToken: () => Promise<string>;
}

/** The page answers at once or not at all: it may have no script of ours, or may have thrown. */
const PAGE_TIMEOUT_MS = 3000;

/** The page's answers, checked; null for silence and for nonsense. */
export function openPagePort(calls: PageCalls) {
  return {
    readForm: async (): Promise<RawForm | null> => parseRawForm(await answerOf(calls.readForm())),
    setField: async (order: FillOrder): Promise<FieldChange | null> =>
      parseFieldChange(await answerOf(calls.setField(JSON.stringify(order)))),
    userToken: async (): Promise<string | null> =>
      parseUserToken(await answerOf(calls.userToken())),
  };
}

async function answerOf(call: Promise<string>): Promise<string | null> {
  const silence = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), PAGE_TIMEOUT_MS);
  });
  const answer = await Promise.race([call, silence]);
  return typeof answer === 'string' ? answer : null;
}
