export { createElement as createNowElement } from '@servicenow/ui-renderer-snabbdom';
