/** Fixtures that nothing is compared with. */
export const NOT_IMITATED: Readonly<Record<string, string>> = {
  '36-oauth': 'The product asks from inside a page that is logged in; the sandbox has no OAuth.',
  '39-cti-interactionevent-response':
    'Of the Cloud Call Center only this answer is known, and not what was asked.',
};

/** Differences that are meant, each with its reason; one that no longer is makes the test fail. */
export const MEANT: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /\.u_\w+: added$/, why: 'one column of the customer’s own for every type of field' },
  {
    what: /(hold_reason|reopened_by|reopened_time|rejection_goto|wf_activity): added$/,
    why: 'releases have different columns, the sandbox those of all',
  },
  {
    what: /opened_by\.value: looks like sys_id, not like text$/,
    why: 'the documentation’s instance has users whose sys_id is a name',
  },
  {
    what: /^16-.*_id: looks like sys_id, not like text$/,
    why: 'the documentation’s segment has an id that nothing could have made',
  },
  { what: /^35-.* \.severity: "3"/, why: 'the fixture says that its own is a demo’s' },
  {
    what: /^33-.* \.result\[\]\.sys_(updated_on|updated_by|mod_count): added$/,
    why: 'every table here has all system columns',
  },
  {
    what: /^(09|34)-.*\.(chunk_size_bytes|state|hash): added$/,
    why: 'later releases say more of an attachment than the documentation does',
  },
  {
    what: /^37-.*\.state\.(mandatory|read_only|max_length): added$/,
    why: 'seen with another column, and every column has them here',
  },
  {
    what: /cookie \w+: .*, not .*; SameSite=None; Secure$/,
    why: 'browsers take no such cookies from plain http',
  },
  { what: /cookie BIGipServerpool: absent$/, why: 'there is no load balancer' },
  { what: /header Strict-Transport-Security: absent$/, why: 'there is no https to insist on' },
];
