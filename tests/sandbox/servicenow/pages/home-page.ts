import type { Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

/** `/home.do`, and a portal's start: what the agent sees first. `recordAt` is where a case is shown. */
export function homePage(
  call: PageCall,
  recordAt = (sysId: string) => `/incident.do?sys_id=${sysId}`,
): Reply {
  const { instance, viewer } = call;
  const text = PAGE_TEXT[viewer.language];
  const query = 'assigned_to=javascript:gs.getUserID()^active=true^ORDERBYDESCnumber';
  const world = { viewer, nowMs: instance.nowMs() };
  const mine = selectRows(instance.store, 'incident', query, world).slice(0, 8);
  return pageReply({
    title: text.instance,
    language: viewer.language,
    styles: ['list.css'],
    data: { globals: pageGlobals(call) },
    body: html`<body class="home">
      <h1>${text.welcome}, ${viewer.name}</h1>
      <p>${text.welcomeText}</p>
      <section class="card">
        <h2>${text.myOpen}</h2>
        ${
          mine.length === 0
            ? html`<p class="nothing">${text.nothing}</p>`
            : html`<ul>
                ${mine.map(
                  (row) =>
                    html`<li>
                      <a href="${recordAt(row['sys_id'] ?? '')}">${row['number']}</a>
                      <span>${row['short_description'] || '—'}</span>
                    </li>`,
                )}
              </ul>`
        }
      </section>
    </body>`,
  });
}
