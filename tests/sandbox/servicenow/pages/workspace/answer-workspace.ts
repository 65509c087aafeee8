import { jsonReply, type Reply } from '../../http/reply.ts';
import { selectRows } from '../../query/select-rows.ts';
import type { PageCall } from '../page-call.ts';
import { offeredChoices, readForm, recordVersion } from './read-form.ts';
import { workspacePage } from './workspace-page.ts';

/** Answers what the workspace's scripts ask beside the Table API; no real instance has this path. */
function answerData(call: PageCall): Reply {
  const { request, instance, viewer } = call;
  const [, kind, tableName = '', key = ''] =
    /^\/now\/sandbox\/(\w+)\/(\w+)(?:\/([\w-]+))?$/.exec(request.path) ?? [];
  const table = instance.store.schemas.get(tableName);
  if (!table) return jsonReply(404, {});
  switch (kind) {
    case 'form': {
      const form = readForm(table, key, request.params.get('query') ?? '', call);
      return form ? jsonReply(200, form) : jsonReply(404, {});
    }
    case 'version':
      return jsonReply(200, { version: recordVersion(table, key, call) });
    case 'choices': {
      const field = table.fields.get(key);
      const dependentValue = request.params.get('dependent') ?? '';
      return jsonReply(200, { choices: field ? offeredChoices(field, dependentValue, call) : [] });
    }
    case 'mine': {
      const query = 'assigned_to=javascript:gs.getUserID()^active=true^ORDERBYDESCnumber';
      const rows = selectRows(instance.store, tableName, query, {
        viewer,
        nowMs: instance.nowMs(),
      });
      return jsonReply(200, {
        rows: rows.slice(0, 20).map((row) => ({
          sysId: row['sys_id'],
          number: row['number'],
          heading: row['short_description'],
        })),
      });
    }
    default:
      return jsonReply(404, {});
  }
}

/** Every `/now/<workspace>/…` address; which record it means, the page's scripts read for themselves. */
export function answerWorkspace(call: PageCall): Reply {
  if (call.request.path.startsWith('/now/sandbox/')) return answerData(call);
  return workspacePage(call);
}
