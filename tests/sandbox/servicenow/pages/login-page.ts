import { redirectReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { logIn } from '../session/log-in.ts';
import { ENDED_SESSION_COOKIES, sessionCookies } from '../session/session-cookies.ts';
import { html } from './html.ts';
import { pageReply } from './page.ts';
import { PAGE_TEXT } from './page-text.ts';

const TEXT = PAGE_TEXT.da;

/** Only a path on this instance: nobody is sent elsewhere by a crafted link. */
function landingPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/navpage.do';
}

function loginForm(request: SandboxRequest, problem: string): Reply {
  return pageReply(
    {
      title: `${TEXT.logIn} | ${TEXT.instance}`,
      language: 'da',
      styles: ['login.css'],
      body: html`<body class="login">
        <main>
          <h1>
            <span class="mark" aria-hidden="true"></span>${TEXT.instance}
            <small>${TEXT.sandbox}</small>
          </h1>
          <form method="post" action="/login.do">
            <input
              type="hidden"
              name="sysparm_url"
              value="${landingPath(request.params.get('sysparm_url'))}"
            />
            <p class="problem" role="alert">${problem}</p>
            <label for="user_name">${TEXT.userName}</label>
            <input id="user_name" name="user_name" autocomplete="username" autofocus required />
            <label for="user_password">${TEXT.password}</label>
            <input
              id="user_password"
              name="user_password"
              type="password"
              autocomplete="current-password"
              required
            />
            <button id="sysverb_login" name="sysverb_login" class="primary">${TEXT.logIn}</button>
          </form>
        </main>
      </body>`,
    },
    200,
  );
}

export function answerLogin(request: SandboxRequest, instance: Instance): Reply {
  if (request.method !== 'POST') return loginForm(request, '');
  const form = new URLSearchParams(request.body);
  const session = logIn(instance, form.get('user_name') ?? '', form.get('user_password') ?? '');
  if (!session) return loginForm(request, TEXT.wrongLogIn);
  const headers = { 'Set-Cookie': sessionCookies(session) };
  return redirectReply(landingPath(form.get('sysparm_url')), headers);
}

export function answerLogout(request: SandboxRequest, instance: Instance): Reply {
  instance.sessions.end(request.cookies.get('JSESSIONID') ?? '');
  return redirectReply('/login.do', { 'Set-Cookie': ENDED_SESSION_COOKIES });
}

export function redirectToLogin(request: SandboxRequest): Reply {
  const query = request.params.toString();
  const wanted = query === '' ? request.path : `${request.path}?${query}`;
  return redirectReply(`/login.do?sysparm_url=${encodeURIComponent(wanted)}`);
}
