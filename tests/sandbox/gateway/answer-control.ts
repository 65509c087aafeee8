import type { Fault } from './fault-plan.ts';
import type { Backstage } from './gateway-control.ts';
import { readFaults } from './read-faults.ts';
import type { LoggedRequest } from './request-log.ts';

const BUTTONS: readonly (readonly [string, Fault])[] = [
  ['Answer 1 s later', { what: { kind: 'delay', ms: 1000 } }],
  ['401: wrong key', { what: { kind: 'status', status: 401 } }],
  ['403: forbidden', { what: { kind: 'status', status: 403 } }],
  ['404: unknown model', { what: { kind: 'status', status: 404 } }],
  ['413: too large, once', { times: 1, what: { kind: 'status', status: 413 } }],
  ['429: quota used up', { what: { kind: 'status', status: 429 } }],
  ['429: too fast', { what: { kind: 'status', status: 429, retryAfterS: 2 } }],
  ['500: broken', { what: { kind: 'status', status: 500 } }],
  ['Never answer', { what: { kind: 'hang' } }],
  ['Answer HTML', { what: { kind: 'html' } }],
  ['Cut the connection', { what: { kind: 'drop' } }],
  ['Cut in the middle, once', { times: 1, what: { kind: 'cut' } }],
  ['Fall silent', { what: { kind: 'half-open' } }],
  ['Three answers in reverse', { what: { kind: 'out-of-order', requests: 3 } }],
  ['Answer twice', { what: { kind: 'duplicate' } }],
  ['Invent words', { what: { kind: 'invent' } }],
  ['Answer 0 to 2 s later', { what: { kind: 'jitter', ms: 2000 } }],
  ['End realtime sessions after 60 s', { what: { kind: 'session-cap', ms: 60_000 } }],
  ['Down for 20 s', { what: { kind: 'drop' }, forMs: 20_000 }],
];

/** Pages for somebody who plays with the sandbox by hand; tests use the control object. */
export async function answerControl(
  request: Request,
  { control, faults }: Backstage,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && pathname === '/control/faults') {
    const fault = (await request.formData()).get('fault');
    if (typeof fault !== 'string' || fault === '') control.clearFaults();
    else for (const one of readFaults(`[${fault}]`)) control.addFault(one);
    return new Response(null, { status: 303, headers: { location: '/control' } });
  }
  if (pathname === '/control/requests') return Response.json(control.requests);
  const page = controlPage(faults.active, control.requests);
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function controlPage(active: readonly Fault[], requests: readonly LoggedRequest[]): string {
  const buttons = BUTTONS.map(
    ([label, fault]) =>
      `<form method="post" action="/control/faults"><button name="fault" value="${escapeHtml(JSON.stringify(fault))}">${label}</button></form>`,
  );
  const rows = requests
    .slice(-50)
    .toReversed()
    .map(
      (one) =>
        `<tr><td>${new Date(one.at).toISOString().slice(11, 23)}<td>${one.status}<td>${Math.round(one.tookMs)} ms<td>${escapeHtml(describe(one))}`,
    );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox gateway</title>
<style>:root{color-scheme:light dark}body{font:15px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}
.faults{display:flex;flex-wrap:wrap;gap:.5rem}form{margin:0}td{padding:.15rem .75rem .15rem 0;vertical-align:top}td:last-child{white-space:pre-wrap}</style>
<h1>Sandbox gateway</h1><p>Stand-ins for a speech and a language service. What shall go wrong?
<div class="faults">${buttons.join('')}<form method="post" action="/control/faults"><button name="fault" value="">All well again</button></form></div>
<p>Now: ${escapeHtml(active.map((one) => JSON.stringify(one)).join(', ') || 'all well')}
<h2>Requests</h2><table>${rows.join('\n')}</table></html>`;
}

function describe(one: LoggedRequest): string {
  switch (one.kind) {
    case 'transcription':
      return `${one.bytes} bytes, ${one.language}: ${one.text || '(nothing)'}`;
    case 'realtime': {
      const end = one.ended ? `${one.ended.code} by ${one.ended.by}` : 'open';
      const texts = one.items.map((item) => item.text).join(' ');
      return `socket (${end}), ${one.seconds.toFixed(1)} s in ${one.messages} pieces, ${one.language}: ${texts || '(nothing)'}`;
    }
    case 'chat':
      return `chat, ${one.body.length} characters in, ${one.answer.length} out`;
    case 'other':
      return one.path;
    default:
      return one satisfies never;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
