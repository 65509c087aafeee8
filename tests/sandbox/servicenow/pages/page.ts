import { basename } from 'node:path';
import { htmlReply, type Reply } from '../http/reply.ts';
import type { Language } from '../schema/table-schema.ts';
import { type Html, html, jsonScript } from './html.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Style sheets by file name. */
  readonly styles: readonly string[];
  /** Scripts by the file they stand in; they run when the page has been read. */
  readonly scripts?: readonly URL[];
  /** What the scripts find in `#page-data`; a page with data gets an instance's usual globals. */
  readonly data?: unknown;
  readonly body: Html;
}

const BOOT = new URL('./scripts/boot.ts', import.meta.url);

function scriptPath(file: URL): string {
  return `/scripts/${basename(file.pathname)}`;
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
        ${
          page.data === undefined
            ? ''
            : html`${jsonScript('page-data', page.data)}
                <script src="${scriptPath(BOOT)}?classic"></script> `
        }
        ${(page.scripts ?? []).map((file) => html`<script type="module" src="${scriptPath(file)}"></script> `)}
      </head>
      ${page.body}
    </html>`;
  return htmlReply(status, document.markup, {
    'Content-Security-Policy': contentSecurityPolicy(frameOrigin),
    'X-Frame-Options': 'SAMEORIGIN',
  });
}
