import type { Reply } from '../http/reply.ts';
import { html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { type PageGlobals, pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

const PREFIX = '/now/nav/ui/classic/params/target/';

export interface PolarisData {
  readonly globals: PageGlobals;
  readonly softphoneUrl: string;
  /** What the frame shows, a path on this instance. */
  readonly inner: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly text: Readonly<Record<'instance' | 'softphone', string>>;
}

export function isPolarisPath(path: string): boolean {
  return path === '/now/nav/ui/home' || path.startsWith('/now/nav/ui/classic/');
}

/** Next Experience's frame: the classic page in `gsft_main`, at the bottom of nested open shadow roots. */
export function polarisPage(call: PageCall): Reply {
  const { path } = call.request;
  const target = path.startsWith(PREFIX) ? decodeURIComponent(path.slice(PREFIX.length)) : '';
  const text = PAGE_TEXT[call.viewer.language];
  const softphoneUrl = call.instance.softphoneUrl();
  const list = (query: string): string =>
    `/incident_list.do?${new URLSearchParams({ sysparm_query: query }).toString()}`;
  const data: PolarisData = {
    globals: pageGlobals(call),
    softphoneUrl: softphoneUrl ?? '',
    inner: `/${target.replace(/^\/+/, '') || 'home.do'}`,
    links: [
      { href: '/incident.do?sys_id=-1', label: text.createNew },
      {
        href: list('assigned_to=javascript:gs.getUserID()^active=true^ORDERBYDESCnumber'),
        label: text.assignedToMe,
      },
      { href: list('ORDERBYDESCnumber'), label: text.all },
    ],
    text: { instance: text.instance, softphone: text.softphone },
  };
  return pageReply(
    {
      title: text.instance,
      language: call.viewer.language,
      styles: ['polaris.css'],
      scripts: [new URL('./scripts/polaris.ts', import.meta.url)],
      data,
      body: html`<body class="polaris"></body>`,
    },
    200,
    softphoneUrl,
  );
}
