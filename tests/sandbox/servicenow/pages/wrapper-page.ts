import type { Reply } from '../http/reply.ts';
import { type Html, html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

/** The page inside, as a path on this instance; wrappers may be nested, as in links people send. */
function innerPath(uri: string | null): string {
  const path = `/${(uri ?? '').replace(/^\/+/, '')}`;
  if (path === '/') return '/home.do';
  const nested = /^\/nav_to\.do\?uri=(.*)$/.exec(path);
  return nested?.[1] === undefined ? path : innerPath(decodeURIComponent(nested[1]));
}

/** UI16's frame: header, menu, `gsft_main`, and the softphone docked under the menu. */
export function wrapperPage(call: PageCall): Reply {
  const { viewer, request } = call;
  const text = PAGE_TEXT[viewer.language];
  const softphoneUrl = call.instance.softphoneUrl();
  const item = (href: string, label: string): Html =>
    html`<li><a target="gsft_main" href="${href}">${label}</a></li>`;
  const list = (query: string): string =>
    `/incident_list.do?${new URLSearchParams({ sysparm_query: query }).toString()}`;
  return pageReply(
    {
      title: text.instance,
      language: viewer.language,
      styles: ['wrapper.css'],
      scripts: [new URL('./scripts/wrapper.ts', import.meta.url)],
      data: { globals: pageGlobals(call) },
      body: html`<body class="wrapper">
        <header class="navpage-header">
          <a class="brand" href="/nav_to.do?uri=home.do"
            ><span class="mark" aria-hidden="true"></span>${text.instance}
            <small>${text.sandbox}</small></a
          >
          <span class="gap"></span><span class="user" id="user_info_dropdown">${viewer.name}</span
          ><a href="/logout.do">${text.logOut}</a>
        </header>
        <nav class="navigator" aria-label="${text.filterMenu}">
          <input
            id="filter"
            type="search"
            placeholder="${text.filterMenu}"
            aria-label="${text.filterMenu}"
          />
          <h2>${text.incidents}</h2>
          <ul>
            ${item('/incident.do?sys_id=-1', text.createNew)}${item(list('assigned_to=javascript:gs.getUserID()^active=true^ORDERBYDESCnumber'), text.assignedToMe)}${item(list('active=true^ORDERBYDESCnumber'), text.open)}${item(list('ORDERBYDESCnumber'), text.all)}
          </ul>
          <h2>${text.knowledge}</h2>
          <ul>
            ${item('/kb_knowledge_list.do?sysparm_query=ORDERBYnumber', text.articles)}
          </ul>
          ${
            softphoneUrl === undefined
              ? ''
              : html`<section class="openframe" aria-label="${text.softphone}">
                  <h2 id="openframe-button">${text.softphone}</h2>
                  <iframe
                    id="gsft_openframe"
                    name="gsft_openframe"
                    title="${text.softphone}"
                    src="${softphoneUrl}"
                    allow="autoplay"
                  ></iframe>
                </section>`
          }
        </nav>
        <iframe
          id="gsft_main"
          name="gsft_main"
          title="${text.incidents}"
          src="${innerPath(request.params.get('uri'))}"
        ></iframe>
      </body>`,
    },
    200,
    softphoneUrl,
  );
}
