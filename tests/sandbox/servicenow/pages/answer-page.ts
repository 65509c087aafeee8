import { htmlReply, redirectReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { findViewer } from '../session/viewer.ts';
import { answerForm } from './answer-form.ts';
import { articlePage } from './article-page.ts';
import { homePage } from './home-page.ts';
import { listPage } from './list-page.ts';
import { answerLogin, answerLogout, redirectToLogin } from './login-page.ts';
import type { PageCall } from './page-call.ts';
import { wrapperPage } from './wrapper-page.ts';

const FORM_TABLES = ['incident'];
const LIST_TABLES = ['incident', 'kb_knowledge'];

function answerNamedPage(call: PageCall): Reply {
  const { path } = call.request;
  switch (path) {
    case '/':
    case '/navpage.do':
    case '/nav_to.do':
      return wrapperPage(call);
    case '/home.do':
      return homePage(call);
    case '/kb_view.do':
      return articlePage(call);
  }
  const [, name = '', isList] = /^\/(\w+?)(_list)?\.do$/.exec(path) ?? [];
  const table = call.instance.store.schemas.get(name);
  if (table && isList && LIST_TABLES.includes(name)) return listPage(table, call);
  if (table && !isList && FORM_TABLES.includes(name)) return answerForm(table, call);
  return htmlReply(404, 'Page not found');
}

export function answerPage(request: SandboxRequest, instance: Instance): Reply {
  if (request.path === '/login.do') return answerLogin(request, instance);
  if (request.path === '/logout.do') return answerLogout(request, instance);
  if (request.path === '/favicon.ico') return redirectReply('/assets/icon.svg');
  const session = instance.sessions.touch(request.cookies.get('JSESSIONID') ?? '');
  const viewer = session && findViewer(instance.store, session.userSysId);
  if (!session || !viewer) return redirectToLogin(request);
  return answerNamedPage({ request, instance, session, viewer });
}
