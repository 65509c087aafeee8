import type { WorkspaceData } from '../workspace-form.ts';

const source = document.getElementById('page-data')?.textContent ?? '{}';

export const PAGE = JSON.parse(source) as WorkspaceData;
