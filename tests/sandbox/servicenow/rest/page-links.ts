/** The `Link` header: where the first, next, previous and last page of a list are. */
export function pageLinks(
  url: string,
  params: URLSearchParams,
  page: { readonly offset: number; readonly limit: number; readonly total: number },
): string {
  const { offset, limit, total } = page;
  const link = (rel: string, at: number): string => {
    const query = new URLSearchParams(params);
    query.set('sysparm_limit', String(limit));
    query.set('sysparm_offset', String(at));
    return `<${url}?${query}>;rel="${rel}"`;
  };
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  return [
    link('first', 0),
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    ...(offset + limit < total ? [link('next', offset + limit)] : []),
    link('last', last),
  ].join(',');
}
