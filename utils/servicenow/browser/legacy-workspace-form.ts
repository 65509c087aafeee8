import type { PageAdapter } from '../page-adapter.ts';
import { workspaceAdapter } from './workspace-page.ts';

/** The agent workspace of before 2022, `/now/workspace/…`: the same controls, and no form object. */
export const legacyWorkspaceForm: PageAdapter = workspaceAdapter('legacy-workspace', null);
