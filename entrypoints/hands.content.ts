/// <reference types="wxt/vite-builder-env" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { messages } from '../utils/messages/browser/messages.ts';
import { openBridge } from '../utils/messages/browser/page-bridge.ts';
import { tellDesk } from '../utils/messages/browser/tell-desk.ts';
import { openFrameHands } from '../utils/servicenow/browser/frame-hands.ts';
import { askInstance } from '../utils/servicenow/browser/instance-rest.ts';
import { openPagePort } from '../utils/servicenow/browser/page-port.ts';
import { standBeside } from '../utils/servicenow/browser/pane-frame.ts';
import { instanceHosts } from '../utils/servicenow/instance-hosts.ts';

/** The hands: one small script in each frame of an instance. The form's frame fills, the top one sends. */
export default defineContentScript({
  matches: instanceHosts(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_start',
  main({ signal }) {
    const bridge = openBridge(signal);
    const page = openPagePort({
      readForm: () => bridge.sendMessage('page.read-form', undefined),
      setField: (order) => bridge.sendMessage('page.set-field', order),
      userToken: () => bridge.sendMessage('page.user-token', undefined),
    });

    const hands = openFrameHands(
      page,
      {
        formRead: (form) => tellDesk('desk.form', form),
        chipUsed: (fact) => tellDesk('desk.append', fact),
      },
      signal,
    );
    bridge.onMessage('page.changed', ({ data }) => hands.changed(data));
    // Only a frame that holds a form answers these, so that a form in a frame is not talked over.
    void hands.ready.then(() => {
      messages.onMessage('hands.report', hands.report);
      messages.onMessage('hands.show-chips', ({ data }) => hands.showChips(data));
      messages.onMessage('hands.fill', ({ data }) => hands.fill(data));
      messages.onMessage('hands.undo', ({ data }) => hands.undo(data));
    });

    if (window !== window.top) return;
    messages.onMessage('hands.ask-instance', ({ data }) => askInstance(data, page.userToken));
    void standBeside(page.userToken, signal).then((pane) => {
      if (pane) messages.onMessage('hands.dock', ({ data }) => pane.dock(data));
    });
  },
});
