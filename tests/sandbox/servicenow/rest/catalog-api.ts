import * as z from 'zod';
import { apiError, noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { ApiCall } from './api-call.ts';
import { findItems, isProducer, listedItem, wholeItem } from './catalog-item.ts';
import { orderNow, submitProducer } from './catalog-order.ts';
import { badRequest, readJsonBody } from './json-body.ts';

const ITEM_PATH = /^\/api\/sn_sc\/(?:v1\/)?servicecatalog\/items(?:\/([^/]+))?(?:\/([^/]+))?$/;
const DEFAULT_LIMIT = 10;

const orderSchema = z.object({
  sysparm_quantity: z.coerce.string().default('1'),
  sysparm_requested_for: z.string().default(''),
  variables: z.record(z.string(), z.coerce.string()).default({}),
});

function list(call: ApiCall): Reply {
  const { params } = call.request;
  const offset = Number(params.get('sysparm_offset') ?? 0);
  const limit = Number(params.get('sysparm_limit') ?? DEFAULT_LIMIT);
  const items = findItems(call, params.get('sysparm_text') ?? '');
  return jsonReply(200, { result: items.slice(offset, offset + limit).map(listedItem) });
}

/** `/api/sn_sc/servicecatalog/items…`: what can be ordered, and ordering it. */
export function answerCatalogApi(call: ApiCall): Reply | undefined {
  const { request, instance } = call;
  const [matched, id, action = ''] = ITEM_PATH.exec(request.path) ?? [];
  if (matched === undefined) return undefined;
  if (id === undefined) return request.method === 'GET' ? list(call) : noRecord();
  const item = instance.store.find('sc_cat_item', id);
  if (!item) return apiError(400, 'Invalid sys_id', `No catalog item ${id}`);
  if (request.method === 'GET' && action === '') {
    return jsonReply(200, { result: wholeItem(call, item) });
  }
  const carryOut = { order_now: orderNow, submit_producer: submitProducer }[action];
  if (request.method !== 'POST' || !carryOut) return noRecord();
  if (isProducer(item) !== (action === 'submit_producer')) {
    return badRequest(`Item of type ${item['sys_class_name'] ?? ''} has no ${action}`);
  }
  const reading = readJsonBody(request, orderSchema);
  if (reading.kind === 'refused') return reading.reply;
  const { sysparm_quantity: quantity, sysparm_requested_for: requestedFor } = reading.body;
  return carryOut(call, item, { quantity, requestedFor, variables: reading.body.variables });
}
