/** `?state=1&caller_id=…` says the same as `sysparm_query=state=1^caller_id=…`. */
export function encodedQuery(params: URLSearchParams): string {
  const filters = [...params]
    .filter(([name]) => !name.startsWith('sysparm_'))
    .map(([name, value]) => `${name}=${value.replaceAll('^', '^^')}`);
  return [params.get('sysparm_query') ?? '', ...filters].filter(Boolean).join('^');
}
