import { htmlReply, type Reply } from '../http/reply.ts';
import type { Language } from '../schema/table-schema.ts';
import { type Html, html, jsonScript } from './html.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Style sheets and scripts by file name; `boot` scripts run before the page is read, others after. */
  readonly styles: readonly string[];
  readonly boot?: readonly string[];
  readonly scripts?: readonly string[];
  /** What the scripts find in `#page-data`. */
  readonly data?: unknown;
  readonly body: Html;
}

/** As strict as a hardened instance: what the page runs and wears comes from its own origin. */
function contentSecurityPolicy(frameOrigin: string | undefined): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `frame-src 'self'${frameOrigin === undefined ? '' : ` ${frameOrigin}`}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

export function pageReply(page: Page, status = 200, softphoneUrl?: string): Reply {
  const frameOrigin = softphoneUrl === undefined ? undefined : new URL(softphoneUrl).origin;
  const document = html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        ${['base.css', ...page.styles].map((file) => html`<link rel="stylesheet" href="/assets/${file}" /> `)}
        ${page.data === undefined ? undefined : jsonScript('page-data', page.data)}
        ${(page.boot ?? []).map((file) => html`<script src="/scripts/${file}?classic"></script> `)}
        ${(page.scripts ?? []).map((file) => html`<script type="module" src="/scripts/${file}"></script> `)}
      </head>
      ${page.body}
    </html>`;
  return htmlReply(status, document.markup, {
    'Content-Security-Policy': contentSecurityPolicy(frameOrigin),
    'X-Frame-Options': 'SAMEORIGIN',
  });
}
