import type { Reply } from '../http/reply.ts';
import { html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';

export function notFound(call: PageCall): Reply {
  const { language } = call.viewer;
  const text = PAGE_TEXT[language].notFound;
  const body = html`<body class="form">
    <div class="outputmsg outputmsg_error">${text}</div>
  </body>`;
  return pageReply({ title: text, language, styles: ['form.css'], body }, 404);
}
