import { jsonReply, type Reply } from '../http/reply.ts';
import type { ApiCall } from './api-call.ts';

export function answerCurrentUser({ request, viewer }: ApiCall): Reply | undefined {
  if (request.path !== '/api/now/ui/user/current_user') return undefined;
  const names = viewer.name.split(' ');
  return jsonReply(200, {
    result: {
      user_sys_id: viewer.sysId,
      user_name: viewer.userName,
      user_display_name: viewer.name,
      user_initials: `${names[0]?.[0] ?? ''}${names.at(-1)?.[0] ?? ''}`,
    },
  });
}
