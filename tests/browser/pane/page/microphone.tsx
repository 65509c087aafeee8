import { render } from 'preact';
import { MicrophonePage } from '../../../../components/settings/microphone-page.tsx';
import type { MicrophoneAnswer } from '../../../../components/settings/settings-outside.ts';
import { followLanguage } from '../../../../components/shared/follow-language.ts';
import { followTheme } from '../../../../components/shared/theme.ts';
import { interfaceLanguage } from '../../../../components/shared/words.ts';
import type { Language } from '../../../../utils/settings/settings.ts';

const query = new URLSearchParams(location.search);
const answer = query.get('answer') as MicrophoneAnswer;
const until = new AbortController();

interfaceLanguage.value = query.get('language') as Language;
followTheme(window, until.signal);
followLanguage(document, until.signal);
render(<MicrophonePage ask={async () => answer} />, document.body);
document.documentElement.dataset['ready'] = 'yes';
