import type { Reply } from '../http/reply.ts';
import { html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

/** `/kb_view.do?sysparm_article=KB…` (or `sys_kb_id=`): one article, as its readers see it. */
export function articlePage(call: PageCall): Reply {
  const { instance, request, viewer } = call;
  const text = PAGE_TEXT[viewer.language];
  const { store } = instance;
  const row =
    store.find('kb_knowledge', request.params.get('sys_kb_id') ?? '') ??
    store.findBy('kb_knowledge', 'number', request.params.get('sysparm_article') ?? '');
  const title = row?.['short_description'] ?? text.notFound;
  const base = store.nameOf('kb_knowledge_base', row?.['kb_knowledge_base'] ?? '');
  return pageReply(
    {
      title: `${title} | ${text.instance}`,
      language: viewer.language,
      styles: ['article.css'],
      data: { globals: pageGlobals(call) },
      // Articles are seed data of this sandbox; their markup is its own.
      body: html`<body class="article">
        <article>
          <p class="trail">${base} › ${row?.['topic'] ?? ''}</p>
          <h1>${title}</h1>
          <p class="number">${row?.['number'] ?? ''}</p>
          ${{ markup: row?.['text'] ?? '' }}
        </article>
      </body>`,
    },
    row ? 200 : 404,
  );
}
