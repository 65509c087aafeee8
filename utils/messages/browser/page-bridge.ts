import { defineCustomEventMessaging } from '@webext-core/messaging/page';

/**
 * What the two worlds of one frame say to each other. Everything crosses as a JSON string, because
 * an event's detail that holds anything odd arrives as null; whoever receives it checks it, because
 * the page can read and forge all of this.
 */
export interface PageProtocol {
  /** Answered in the page's world: the form as JSON, or `null`. */
  'page.read-form'(): string;
  /** Takes an order as JSON, answers with the change as JSON, or `null`. */
  'page.set-field'(orderJson: string): string;
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

/** The page's end; `answer` is called once for each isolated world that says hello. */
export function awaitBridge(answer: (bridge: PageBridge) => void): void {
  const known = new Set<unknown>();
  window.addEventListener(HELLO, (event) => {
    const channel: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof channel !== 'string' || known.has(channel)) return;
    known.add(channel);
    answer(defineCustomEventMessaging<PageProtocol>({ namespace: channel }));
  });
  window.dispatchEvent(new Event(KNOCK));
}
