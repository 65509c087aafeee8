import { render } from 'preact';
import { MicrophonePage } from '../../components/settings/microphone-page.tsx';
import { followLanguage } from '../../components/shared/follow-language.ts';
import { followTheme } from '../../components/shared/theme.ts';
import { interfaceLanguage } from '../../components/shared/words.ts';
import { readSettings } from '../../utils/settings/browser/settings-store.ts';
import { askMicrophone } from './ask-microphone.ts';

const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort());
interfaceLanguage.value = (await readSettings()).interfaceLanguage;
followTheme(window, leaving.signal);
followLanguage(document, leaving.signal);
render(<MicrophonePage ask={askMicrophone} />, document.body);
