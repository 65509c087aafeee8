import { defineCustomEventMessaging } from '@webext-core/messaging/page';

/**
 * What the two worlds of one frame say to each other. Everything crosses as a JSON string, because
 * an event's detail that holds anything odd arrives as null; whoever receives it checks it, because
 * the page can read and forge all of this.
 */
export interface PageProtocol {
  /** Answered in the page's world: the form as JSON, or `null`. */
  'page.read-form'(): string;
  /** Takes a question as JSON, answers with the field as JSON, or `null`. */
  'page.read-field'(questionJson: string): string;
  /** Takes an order as JSON; answers when the page has taken it, or has had time to. */
  'page.set-field'(orderJson: string): string;
  /** What the page's adapter relies on, counted, as JSON. */
  'page.probe'(): string;
  'page.user-token'(): string;
  /** Answered in the isolated world: the form came, or changed; names the field, if one did. */
  'page.changed'(fieldJson: string): void;
}

type PageBridge = ReturnType<typeof defineCustomEventMessaging<PageProtocol>>;

/** The isolated world says hello with the name of a channel; the page's world knocks when it is there. */
const HELLO = 'sidemand:hello';
const KNOCK = 'sidemand:knock';

/**
 * The isolated world's end. The channel's name is new in each frame, so that two frames or two
 * generations of the extension never answer each other. It is no secret.
 */
export function openBridge(signal: AbortSignal): PageBridge {
  const channel = crypto.randomUUID();
  const greet = () => window.dispatchEvent(new CustomEvent(HELLO, { detail: channel }));
  window.addEventListener(KNOCK, greet, { signal });
  const bridge = defineCustomEventMessaging<PageProtocol>({ namespace: channel });
  signal.addEventListener('abort', () => bridge.removeAllListeners());
  greet();
  return bridge;
}

/** What the page's world answers; all of it JSON. */
interface PageAnswers {
  readonly readForm: () => string;
  readonly readField: (questionJson: string) => Promise<string>;
  readonly setField: (orderJson: string) => Promise<string>;
  readonly probe: () => string;
  readonly userToken: () => string;
  readonly watch: (changed: (fieldJson: string) => void) => void;
}

/** The page's end; it answers each isolated world that says hello. */
export function answerHands(page: PageAnswers): void {
  const known = new Set<unknown>();
  window.addEventListener(HELLO, (event) => {
    const channel: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof channel !== 'string' || known.has(channel)) return;
    known.add(channel);
    const bridge = defineCustomEventMessaging<PageProtocol>({ namespace: channel });
    bridge.onMessage('page.read-form', page.readForm);
    bridge.onMessage('page.read-field', ({ data }) => page.readField(data));
    bridge.onMessage('page.set-field', ({ data }) => page.setField(data));
    bridge.onMessage('page.probe', page.probe);
    bridge.onMessage('page.user-token', page.userToken);
    page.watch((field) => void bridge.sendMessage('page.changed', field));
  });
  window.dispatchEvent(new Event(KNOCK));
}
