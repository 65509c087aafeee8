import { htmlReply, type Reply } from '../../http/reply.ts';
import { html, jsonScript } from '../html.ts';
import type { PageCall } from '../page-call.ts';
import { pageGlobals } from '../page-globals.ts';
import type { WorkspaceData, WorkspaceVariant } from './workspace-form.ts';
import { WORKSPACE_TEXT } from './workspace-text.ts';

const VARIANTS: readonly WorkspaceVariant[] = [
  'with-form-object',
  'without-form-object',
  'rich-text-journal',
];

function contentSecurityPolicy(softphoneUrl: string | undefined): string {
  const softphone = softphoneUrl === undefined ? '' : ` ${new URL(softphoneUrl).origin}`;
  return [
    "default-src 'self'",
    "script-src 'self'",
    // The components write style elements of their own when a panel opens.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `frame-src 'self'${softphone}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/** One page for all of a workspace: what it shows is the address' business and the scripts'. */
export function workspacePage(call: PageCall): Reply {
  const { request, viewer, instance } = call;
  const asked = request.params.get('variant');
  const softphoneUrl = instance.softphoneUrl();
  const data: WorkspaceData = {
    globals: pageGlobals(call),
    timeZone: viewer.timeZone,
    dateFormat: viewer.dateFormat,
    variant: VARIANTS.find((variant) => variant === asked) ?? instance.workspace().variant,
    softphoneUrl,
    text: WORKSPACE_TEXT[viewer.language],
  };
  const theme = request.params.get('theme');
  const darkWhen = theme === 'dark' ? 'all' : '(prefers-color-scheme: dark)';
  const document = html`<!doctype html>
    <html lang="${viewer.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Workspace</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" id="global-theme" href="/assets/workspace/theme.css" />
        ${
          theme === 'light'
            ? ''
            : html`<link
                rel="stylesheet"
                media="${darkWhen}"
                href="/assets/workspace/theme-dark.css"
              /> `
        }
        <link rel="stylesheet" href="/assets/workspace/page.css" />
        ${jsonScript('page-data', data)}
        <script src="/scripts/workspace/boot.js"></script>
        <script defer src="/scripts/workspace/components.js"></script>
        <script defer src="/scripts/workspace/workspace.js"></script>
      </head>
      <body></body>
    </html>`;
  return htmlReply(200, document.markup, {
    'Content-Security-Policy': contentSecurityPolicy(softphoneUrl),
    'X-Frame-Options': 'SAMEORIGIN',
  });
}
