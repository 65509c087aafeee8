/**
 * Where ServiceNow runs under its own names: commercial and government. Customers with a domain of
 * their own grant it in the settings, which is why this list is short and never `<all_urls>`.
 */
const INSTANCE_HOSTS = ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'];

/** The tests' own instance; a released build never runs there. */
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Match patterns of both content scripts; `mode` is the build's (`import.meta.env.MODE`). */
export function instanceHosts(mode: string): string[] {
  return mode === 'sandbox' ? [...INSTANCE_HOSTS, ...LOOPBACK_HOSTS] : INSTANCE_HOSTS;
}

/** Those of them where workspaces run; every page loads the script of its own kind and no other. */
export function workspacePages(mode: string): string[] {
  return instanceHosts(mode).map((pattern) => pattern.replace(/\/\*$/, '/now/*'));
}
