import { TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import { t } from '../shared/words.ts';
import type { MessageModel } from './message-model.ts';

/** What the agent should look at before it is sent; nothing of it holds the button back. */
export function MessageDoubts({ model }: { model: MessageModel }): JSX.Element | null {
  const language = model.otherLanguage.value;
  const links = model.strangeLinks.value;
  const doubts = [
    ...model.doubtful.value.map((sentence) => t('message.doubtful', { sentence })),
    ...(links.length > 0 ? [t('message.strangeLinks', { links: links.join(', ') })] : []),
    ...(language ? [t(`message.otherLanguage.${language}`)] : []),
  ];
  if (doubts.length === 0) return null;
  return (
    <ul class="card wary message-doubts" role="status">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <TriangleAlert size={13} strokeWidth={2.25} aria-hidden="true" />
          {doubt}
        </li>
      ))}
    </ul>
  );
}
