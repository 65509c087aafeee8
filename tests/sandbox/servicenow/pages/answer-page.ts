import { htmlReply, redirectReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { findViewer } from '../session/viewer.ts';
import { answerForm } from './answer-form.ts';
import { articlePage } from './article-page.ts';
import { hasForm } from './form-layout.ts';
import { homePage } from './home-page.ts';
import { listPage } from './list-page.ts';
import { answerLogin, answerLogout, redirectToLogin } from './login-page.ts';
import type { PageCall } from './page-call.ts';
import { answerWorkspace } from './workspace/answer-workspace.ts';
import { isPolarisPath, polarisPage } from './polaris-page.ts';
import { answerPortal } from './portal-page.ts';
import { wrapperPage } from './wrapper-page.ts';

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
    case '/sp':
    case '/esc':
      return answerPortal(call);
  }
  if (isPolarisPath(path)) return polarisPage(call);
  if (/^\/now\/(?!nav\/)/.test(path)) return answerWorkspace(call);
  const [, name = '', isList] = /^\/(\w+?)(_list)?\.do$/.exec(path) ?? [];
  const table = call.instance.store.schemas.get(name);
  if (table && isList && (hasForm(name) || name === 'kb_knowledge')) return listPage(table, call);
  if (table && !isList && hasForm(name)) return answerForm(table, call);
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
