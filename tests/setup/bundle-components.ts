import { componentsScript } from '../sandbox/servicenow/pages/workspace/bundle/bundle-components.ts';

/** A first build of the workspaces' components takes longer than a page waits for its scripts. */
export async function setup(): Promise<void> {
  await componentsScript();
}
