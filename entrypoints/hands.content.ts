/// <reference types="wxt/vite-builder-env" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { messages } from '../utils/messages/browser/messages.ts';
import { openBridge } from '../utils/messages/browser/page-bridge.ts';
import { deskWantsForm, tellDesk } from '../utils/messages/browser/tell-desk.ts';
import { openFrameHands } from '../utils/servicenow/browser/frame-hands.ts';
import { askInstance } from '../utils/servicenow/browser/instance-rest.ts';
import { openPagePort } from '../utils/servicenow/browser/page-port.ts';
import { standBeside, type PaneFrame } from '../utils/servicenow/browser/pane-frame.ts';
import { watchAddress } from '../utils/servicenow/browser/watch-address.ts';
import { instanceHosts } from '../utils/servicenow/instance-hosts.ts';
import { recordAddress, type PageAddress } from '../utils/servicenow/page-address.ts';
import type { RestRequest } from '../utils/servicenow/rest.ts';

/** The hands: one small script in each frame of an instance. The form's frame fills, the top one sends. */
export default defineContentScript({
  matches: instanceHosts(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_start',
  main({ signal }) {
    const bridge = openBridge(signal);
    let pane: PaneFrame | null = null;
    const page = openPagePort({
      readForm: () => bridge.sendMessage('page.read-form', undefined),
      readField: (question) => bridge.sendMessage('page.read-field', question),
      setField: (order) => {
        const giveBack = pane?.keepFocus();
        return bridge.sendMessage('page.set-field', order).finally(giveBack);
      },
      probe: () => bridge.sendMessage('page.probe', undefined),
      userToken: () => bridge.sendMessage('page.user-token', undefined),
    });
    const ask = (request: RestRequest) => askInstance(request, page.userToken);

    const hands = openFrameHands(
      page,
      ask,
      {
        wantsForm: deskWantsForm,
        formRead: (form) => tellDesk('desk.form', form),
        chipUsed: (fact) => tellDesk('desk.append', fact),
      },
      signal,
    );
    bridge.onMessage('page.changed', ({ data }) => hands.changed(data));
    messages.onMessage('hands.probe', hands.probe);
    const answer = () => {
      messages.onMessage('hands.report', hands.report);
      messages.onMessage('hands.show-chips', ({ data }) => hands.showChips(data));
      messages.onMessage('hands.fill', ({ data }) => hands.fill(data));
      messages.onMessage('hands.undo', ({ data }) => hands.undo(data));
    };
    if (window !== window.top) {
      // Only a frame that holds a form answers these, so that it is not talked over by the others.
      void hands.ready.then(answer);
      return;
    }
    // The top window may show a form at any time, without being loaded anew.
    answer();
    const showsPage = (address: PageAddress) => tellDesk('desk.page', address);
    messages.onMessage('hands.tell-page', watchAddress(page.userToken, showsPage, signal));
    messages.onMessage('hands.ask-instance', ({ data }) => ask(data));
    messages.onMessage('hands.open-record', ({ data: { table, sysId } }) => {
      location.assign(recordAddress(location.href, table, sysId));
    });
    void standBeside(page.userToken, signal).then((mounted) => {
      pane = mounted;
      if (mounted) messages.onMessage('hands.dock', ({ data }) => mounted.dock(data));
    });
  },
});
