import * as z from 'zod';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Control } from './control.ts';
import { WORKSPACE_VARIANTS } from '../instance.ts';
import { FAULT_KINDS } from './fault-switch.ts';

const faultSchema = z.object({
  kind: z.enum(FAULT_KINDS),
  requests: z.int().positive().exactOptional(),
  after: z.int().nonnegative().exactOptional(),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
  field: z.string().exactOptional(),
  ms: z.number().exactOptional(),
  retryAfterS: z.number().exactOptional(),
});
const changeSchema = z.object({
  values: z.record(z.string(), z.string()),
  user: z.string().optional(),
});
const workspaceSchema = z.object({ variant: z.enum(WORKSPACE_VARIANTS) });
const userSchema = z.object({ user: z.string() });

function notFound(): Reply {
  return jsonReply(404, { error: 'Nothing there' });
}

/** The control over HTTP, for tests that drive a browser and share no process with the instance. */
export function answerControl(request: SandboxRequest, control: Control): Reply {
  const { params } = request;
  const table = params.get('table') ?? 'incident';
  const key = params.get('sys_id') ?? params.get('number') ?? '';
  switch (`${request.method} ${request.path}`) {
    case 'POST /sandbox/expire': {
      const { user } = userSchema.parse(JSON.parse(request.body));
      return jsonReply(200, { ended: control.expireSessions(user) });
    }
    case 'POST /sandbox/session': {
      const { user } = userSchema.parse(JSON.parse(request.body));
      const ticket = control.openSession(user);
      return ticket ? jsonReply(200, ticket) : notFound();
    }
    case 'GET /sandbox/record': {
      const viewer = params.get('user') ?? undefined;
      const reading = control.readRecord(table, key, viewer);
      return reading ? jsonReply(200, reading) : notFound();
    }
    case 'PATCH /sandbox/record': {
      const { values, user } = changeSchema.parse(JSON.parse(request.body));
      return jsonReply(200, control.change(table, key, values, user));
    }
    case 'GET /sandbox/records':
      return jsonReply(200, control.records(table, params.get('query') ?? ''));
    case 'PUT /sandbox/workspace':
      control.setWorkspace(workspaceSchema.parse(JSON.parse(request.body)));
      return jsonReply(200, {});
    case 'POST /sandbox/faults':
      control.switchOn(faultSchema.parse(JSON.parse(request.body)));
      return jsonReply(200, {});
    case 'DELETE /sandbox/faults':
      control.switchOffFaults();
      return jsonReply(200, {});
    case 'GET /sandbox/requests':
      return jsonReply(200, control.requests());
    case 'DELETE /sandbox/requests':
      control.forgetRequests();
      return jsonReply(200, {});
    default:
      return notFound();
  }
}
