import type { RestRequest } from './rest.ts';

/**
 * Whether a request may go to the instance at all: one of its own data interfaces, written plainly.
 * An address that climbs, hides a slash or names another host is refused, whoever asked; so is a
 * batch that holds one, or that writes: what writes stands alone, where it can be seen.
 */
export function mayAsk({ path, body }: RestRequest): boolean {
  if (!isInstancePath(path)) return false;
  if (!BATCH.test(path)) return true;
  const requests: unknown = body && 'rest_requests' in body ? body['rest_requests'] : null;
  return Array.isArray(requests) && requests.every(isReadOfInstance);
}

const BATCH = /^\/api\/now\/(?:v\d+\/)?batch(?:[/?]|$)/;

function isReadOfInstance(request: unknown): boolean {
  if (typeof request !== 'object' || request === null) return false;
  const { method, url }: { method?: unknown; url?: unknown } = request;
  return method === 'GET' && typeof url === 'string' && isInstancePath(url) && !BATCH.test(url);
}

export function isInstancePath(path: string): boolean {
  const [route = ''] = path.split('?');
  return (
    /^\/api\/[a-z][a-z0-9_]*\/./.test(route) &&
    !route.includes('//') &&
    !route.includes('..') &&
    !/[\\#\s]|%2e|%2f|%5c/i.test(route)
  );
}

/** `/api/now/table/<table>[/<sys_id>]` with its parameters, all encoded. */
export function tablePath(
  table: string,
  sysId: string | null,
  parameters: Readonly<Record<string, string>>,
): string {
  const route = ['/api/now/table', table, ...(sysId === null ? [] : [sysId])]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${route}?${query}`;
}
