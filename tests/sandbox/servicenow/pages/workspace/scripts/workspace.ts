import { readAddress } from './address.ts';
import { defineControls } from './controls/define-controls.ts';
import { defineHtmlEditor } from './html-editor.ts';
import { canvasShell, legacyShell } from './shell.ts';
import { dockSoftphone } from './softphone.ts';

defineControls();
defineHtmlEditor();

const { workspace } = readAddress(location.pathname);
const isLegacy = workspace.startsWith('/now/workspace/');
const shell = isLegacy ? legacyShell(workspace) : canvasShell(workspace);
document.body.append(shell.element);
const tabs = shell.start();
dockSoftphone(shell.dock, workspace, tabs.open);
