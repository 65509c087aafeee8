import type { Fault } from '../control/fault-switch.ts';
import { meetFaults } from '../control/meet-faults.ts';
import { apiError } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import { authenticateApi } from '../session/authenticate-api.ts';
import { answerAttachmentApi } from './attachment-api.ts';
import { answerBatchApi } from './batch-api.ts';
import { answerCallAnalysisApi } from './call-analysis-api.ts';
import { answerCaseApi } from './case-api.ts';
import { answerCatalogApi } from './catalog-api.ts';
import { answerCurrentUser } from './current-user.ts';
import { answerEmailApi } from './email-api.ts';
import { answerKnowledgeApi } from './knowledge-api.ts';
import { answerOpenframeApi } from './openframe-api.ts';
import { answerStatsApi } from './stats-api.ts';
import { answerTableApi } from './table-api.ts';
import { answerTextMessageApi } from './text-message-api.ts';
import { answerUiApi } from './ui-api.ts';
import { answerVoiceApi } from './voice-api.ts';
import { answerWrapUpApi } from './wrap-up-api.ts';

const APIS = [
  answerTableApi,
  answerCurrentUser,
  answerKnowledgeApi,
  answerStatsApi,
  answerUiApi,
  answerBatchApi,
  answerAttachmentApi,
  answerEmailApi,
  answerTextMessageApi,
  answerVoiceApi,
  answerOpenframeApi,
  answerWrapUpApi,
  answerCallAnalysisApi,
  answerCaseApi,
  answerCatalogApi,
];
/** The contents of an attachment are what they are; all else is JSON. */
const FILE_PATH = /^\/api\/now\/(?:v\d\/)?attachment\/[^/]+\/file$/;

/** Same-origin pages need no CORS, and an instance grants none without a rule for it. */
export async function answerApi(
  request: SandboxRequest,
  instance: Instance,
  faults: readonly Fault[],
): Promise<Reply> {
  const who = authenticateApi(request, instance);
  if (who.kind === 'refused') return who.reply;
  const wantsJson = /json|\*\/\*/.test(request.headers.accept ?? '*/*');
  if (!wantsJson && !FILE_PATH.test(request.path)) {
    return apiError(406, 'Not Acceptable', 'This instance speaks JSON');
  }
  const answer = (inner: SandboxRequest): Promise<Reply> =>
    meetFaults(inner, instance, (struck) => answerApi(inner, instance, struck), true);
  const call = { request, instance, viewer: who.viewer, faults, answer };
  for (const answerOne of APIS) {
    const reply = await answerOne(call);
    if (reply) {
      return { ...reply, headers: { ...who.headers, ...reply.headers } };
    }
  }
  return apiError(400, 'Requested URI does not represent any resource', request.path);
}
