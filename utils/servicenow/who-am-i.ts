import { tablePath } from './instance-path.ts';
import { CURRENT_USER } from './plan-case.ts';
import type { RestRequest } from './rest.ts';

/** As whom the instance knows us: what was fetched for one user is not shown to another. */
export const WHO_AM_I: RestRequest = {
  method: 'GET',
  path: tablePath('sys_user', null, {
    sysparm_query: `sys_id=${CURRENT_USER}`,
    sysparm_fields: 'sys_id',
    sysparm_limit: '1',
  }),
};
