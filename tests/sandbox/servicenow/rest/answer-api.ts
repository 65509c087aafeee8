import type { Fault } from '../control/fault-switch.ts';
import { apiError } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { authenticateApi } from '../session/authenticate-api.ts';
import { answerCurrentUser } from './current-user.ts';
import { answerKnowledgeApi } from './knowledge-api.ts';
import { answerTableApi } from './table-api.ts';

const APIS = [answerTableApi, answerCurrentUser, answerKnowledgeApi];

/** Same-origin pages need no CORS, and an instance grants none without a rule for it. */
export async function answerApi(
  request: SandboxRequest,
  instance: Instance,
  faults: readonly Fault[],
): Promise<Reply> {
  const who = authenticateApi(request, instance);
  if (who.kind === 'refused') return who.reply;
  if (!/json|\*\/\*/.test(request.headers.accept ?? '*/*')) {
    return apiError(406, 'Not Acceptable', 'This instance speaks JSON');
  }
  const call = { request, instance, viewer: who.viewer, faults };
  for (const answerOne of APIS) {
    const reply = answerOne(call);
    if (reply) {
      return { ...reply, headers: { ...who.headers, ...reply.headers } };
    }
  }
  return apiError(400, 'Requested URI does not represent any resource', request.path);
}
