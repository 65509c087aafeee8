import { jsonReply, type Reply } from './reply.ts';

/** The envelope of every refusal of the REST API. */
export function apiError(
  status: number,
  message: string,
  detail: string | null,
  headers: Reply['headers'] = {},
): Reply {
  return jsonReply(status, { error: { message, detail }, status: 'failure' }, headers);
}

export function invalidTable(table: string): Reply {
  return apiError(400, `Invalid table ${table}`, `Table ${table} does not exist`);
}

export function noRecord(): Reply {
  return apiError(
    404,
    'No Record found',
    "Record doesn't exist or ACL restricts the record retrieval",
  );
}

export function queryForbidden(): Reply {
  return apiError(403, 'Insufficient rights to query records', null);
}

export function operationFailed(detail: string): Reply {
  return apiError(403, 'Operation Failed', detail);
}

export function abortedByRule(table: string, rule: string, ruleSysId: string): Reply {
  return operationFailed(
    `Operation against file '${table}' was aborted by Business Rule '${rule}^${ruleSysId}'. Business Rule Stack:${rule}`,
  );
}

export function notAuthenticated(headers: Reply['headers']): Reply {
  return apiError(401, 'User Not Authenticated', 'Required to provide Auth information', headers);
}
