/// <reference types="wxt/vite-builder-env" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { awaitBridge } from '../utils/messages/browser/page-bridge.ts';
import { parseOrder } from '../utils/servicenow/check-page.ts';
import { readForm, setField, userToken, watchForm } from '../utils/servicenow/browser/page-form.ts';
import { instanceHosts } from '../utils/servicenow/instance-hosts.ts';

/** The page's own world: reads and sets what only the page can reach, and decides nothing. */
export default defineContentScript({
  matches: instanceHosts(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    awaitBridge((bridge) => {
      bridge.onMessage('page.read-form', () => JSON.stringify(readForm()));
      bridge.onMessage('page.user-token', () => JSON.stringify(userToken()));
      bridge.onMessage('page.set-field', ({ data }) => {
        const order = parseOrder(data);
        return JSON.stringify(order && setField(order));
      });
      watchForm((field) => void bridge.sendMessage('page.changed', JSON.stringify(field)));
    });
  },
});
