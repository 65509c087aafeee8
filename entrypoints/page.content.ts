/// <reference types="wxt/vite-builder-env" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerHands } from '../utils/messages/browser/page-bridge.ts';
import { classicForm } from '../utils/servicenow/browser/classic-form.ts';
import { openPageAnswers } from '../utils/servicenow/browser/page-adapters.ts';
import { portalForm } from '../utils/servicenow/browser/portal-form.ts';
import { instanceHosts, workspacePages } from '../utils/servicenow/instance-hosts.ts';

/** The page's own world on classic pages and portals. */
export default defineContentScript({
  matches: instanceHosts(import.meta.env.MODE),
  excludeMatches: workspacePages(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    answerHands(openPageAnswers([portalForm, classicForm]));
  },
});
