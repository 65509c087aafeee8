/** Runs before the components are read: an instance's own globals are there that early. */
import type { WorkspaceData } from '../workspace-form.ts';
import { startPageNodes } from './page-nodes.ts';

const text = document.getElementById('page-data')?.textContent ?? '{}';
const { globals } = JSON.parse(text) as WorkspaceData;
const { token, language, user } = globals;

startPageNodes();
Object.assign(window, {
  // The components were written for a bundler that gives them these.
  process: { env: { NODE_ENV: 'production' }, nextTick: (run: () => void) => setTimeout(run, 0) },
  global: window,
  g_ck: token,
  NOW: {
    user: { userID: user.sysId, name: user.userName, displayName: user.name },
    language,
    g_ck: token,
    isUsingPolaris: true,
  },
});
