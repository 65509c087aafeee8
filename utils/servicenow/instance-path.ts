/**
 * Whether a request may go to the instance at all: its data interfaces, `/api/<whose>/…`, written
 * plainly. An address that climbs, hides a slash or names another host is refused, whoever asked.
 */
export function isInstancePath(path: string): boolean {
  const [route = ''] = path.split('?');
  return (
    /^\/api\/\w+\/./.test(route) &&
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
