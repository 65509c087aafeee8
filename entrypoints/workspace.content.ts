/// <reference types="wxt/vite-builder-env" />
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerHands } from '../utils/messages/browser/page-bridge.ts';
import { legacyWorkspaceForm } from '../utils/servicenow/browser/legacy-workspace-form.ts';
import { openPageAnswers } from '../utils/servicenow/browser/page-adapters.ts';
import { workspaceForm } from '../utils/servicenow/browser/workspace-form.ts';
import { workspacePages } from '../utils/servicenow/instance-hosts.ts';

/** The page's own world in workspaces, and around the classic pages of Next Experience. */
export default defineContentScript({
  matches: workspacePages(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    answerHands(openPageAnswers([workspaceForm, legacyWorkspaceForm]));
  },
});
