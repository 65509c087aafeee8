/**
 * The page's side of OpenFrame: does what the docked softphone asks for, above all the screen pop.
 * Messages are JSON, `{type: "NOW.PostMessage", eventName, args}`, and taken from the softphone only.
 */
export interface OpenFrameHost {
  readonly frame: HTMLIFrameElement;
  /** Shows a form, a list or another page of the instance, as a path. */
  readonly open: (path: string) => void;
}

interface Asked {
  readonly entity?: string;
  readonly query?: string;
  readonly form?: Asked;
  readonly list?: Asked;
  readonly url?: string;
  readonly method?: string;
  readonly payload?: unknown;
  readonly id?: unknown;
}

function parse(data: unknown): { eventName: string; args: Asked } | null {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    if (typeof message !== 'object' || message === null) return null;
    const { type, eventName, args } = message as Record<string, unknown>;
    if (type !== 'NOW.PostMessage' || typeof eventName !== 'string') return null;
    const first: unknown = Array.isArray(args) ? args[0] : args;
    return { eventName, args: typeof first === 'object' && first !== null ? first : {} };
  } catch {
    return null;
  }
}

function formPath({ entity = '', query = '' }: Asked): string | null {
  return /^[a-z]\w*$/.test(entity) ? `/${entity}.do?${query}` : null;
}

function listPath({ entity = '', query = '' }: Asked): string | null {
  const search = new URLSearchParams({ sysparm_query: query }).toString();
  return /^[a-z]\w*$/.test(entity) ? `/${entity}_list.do?${search}` : null;
}

function ownPath(url: string): string | null {
  const { origin, pathname, search } = new URL(url, location.href);
  return origin === location.origin ? pathname + search : null;
}

/** Which page is asked for; null when it is something else, or none of this instance. */
function wantedPath(name: string, asked: Asked): string | null {
  switch (name) {
    case 'openServiceNowForm':
    case 'openframe_open_form_with_subtab':
      return formPath(asked);
    case 'openServiceNowList':
      return listPath(asked);
    case 'openCustomURL':
      return ownPath(asked.url ?? '');
    case 'openframe_set_top_frame_url':
      if (asked.form) return formPath(asked.form);
      return asked.list ? listPath(asked.list) : ownPath(asked.url ?? '');
    default:
      return null;
  }
}

export function listenToSoftphone({ frame, open }: OpenFrameHost): void {
  const { origin } = new URL(frame.src);
  const tell = (eventName: string, args: unknown): void => {
    const message = JSON.stringify({ type: 'NOW.PostMessage', eventName, args });
    frame.contentWindow?.postMessage(message, origin);
  };
  const act = (name: string, asked: Asked): 'success' | 'failure' => {
    if (name === 'show' || name === 'hide') {
      frame.parentElement?.toggleAttribute('hidden', name === 'hide');
      return 'success';
    }
    const path = wantedPath(name, asked);
    if (path !== null) open(path);
    return path === null ? 'failure' : 'success';
  };
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = parse(event.data);
    if (!message) return;
    const { eventName, args } = message;
    if (eventName === 'openframe_get_config') {
      tell('openframe_config', { title: document.title, height: frame.clientHeight });
    } else if (eventName === 'openframe_request') {
      const payload = (args.payload ?? {}) as Asked;
      const status = act(args.method ?? '', payload);
      tell('openframe_response', { id: args.id, method: args.method, status });
    } else act(eventName, args);
  });
}
