import { render } from 'preact';
import { createPaneModel } from '../../components/pane/pane-model.ts';
import { Pane } from '../../components/pane/pane.tsx';
import { followLanguage } from '../../components/shared/follow-language.ts';
import { followTheme } from '../../components/shared/theme.ts';
import { interfaceLanguage } from '../../components/shared/words.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { readSettings, watchSettings } from '../../utils/settings/browser/settings-store.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { messagesOutside } from './messages-outside.ts';

/** The agent's eyes and hands: an extension page, framed beside the form or in a tab of its own. */
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());
followTheme(window, leaving.signal);
followLanguage(document, leaving.signal);

const tab = await chrome.tabs.getCurrent();
const model = createPaneModel(messagesOutside(tab), window !== window.top, leaving.signal);
const { call } = model;

messages.onMessage('pane.event', ({ data }) => call.hear(data));
messages.onMessage('pane.levels', ({ data }) => call.hearLevels(data));
messages.onMessage('pane.partial', ({ data }) => call.hearPartial(data));
messages.onMessage('pane.explaining', ({ data }) => call.hearExplaining(data));
messages.onMessage('pane.notice', ({ data }) => call.hearNotice(data));

const heed = (settings: Settings): void => {
  const { interfaceLanguage: language, speech, source } = settings;
  call.hearSettings(settings);
  interfaceLanguage.value = language;
  model.source.hearChosen(source);
  const { code } = call.notice.peek() ?? {};
  const isMissing = speech.url === '' && speech.transport !== 'on-device';
  if (isMissing) call.hearNotice({ code: 'no-service', about: 'speech-service' });
  else if (code === 'no-service') call.hearNotice(null);
};
heed(await readSettings());
watchSettings(heed, leaving.signal);

if (new URLSearchParams(location.hash.slice(1)).get('dock') === 'rail') call.setWidth('rail');
await call.catchUp();
render(<Pane {...model} />, document.body);
await call.outside.tellPage();
// A form is read in a call only: it is the page's time.
if (call.state.peek().phase !== 'none') await call.outside.reportForm();
