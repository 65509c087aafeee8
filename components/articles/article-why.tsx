import type { JSX } from 'preact';
import type { QuotedSentence } from '../../utils/assist/notes.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';
import { PERSONAL_NUMBERS } from '../../utils/privacy/kinds.ts';
import { maskSpans } from '../../utils/privacy/mask-spans.ts';
import { Pieces } from '../transcript/masked-text.tsx';

interface Props {
  /** The article's own sentence. */
  readonly snippet: string;
  readonly explanation: readonly QuotedSentence[];
  /** Not checked yet, and not to be read aloud while it grows. */
  readonly coming: string;
}

/** What of an article helps: what an engine said, as it comes and once it was checked, else the article itself. */
export function ArticleWhy({ snippet, explanation, coming }: Props): JSX.Element {
  if (explanation.length > 0) return <Explanation sentences={explanation} />;
  if (coming === '')
    return (
      <p>
        <Shown text={snippet} />
      </p>
    );
  return (
    <p class="aside coming" aria-busy="true">
      <Shown text={coming} /> …
    </p>
  );
}

/** Telephone numbers of an article are there to be read. */
function Shown({ text }: { text: string }): JSX.Element {
  return <Pieces pieces={maskSpans(text, PERSONAL_NUMBERS)} />;
}

/** `[1]`: opened, it shows the sentence of the article that it has that from. */
function Explanation({ sentences }: { sentences: readonly QuotedSentence[] }): JSX.Element {
  const quotes = [...new Set(sentences.flatMap((one) => one.quotes))];
  return (
    <p>
      {sentences.map(({ text, quotes: own }) => (
        <span key={text}>
          <Shown text={text} />
          {own.map((quote) => (
            <Popover
              key={quote}
              class="citation"
              label={t('articles.cite', { number: quotes.indexOf(quote) + 1 })}
              sign={`[${quotes.indexOf(quote) + 1}]`}
            >
              <q>
                <Shown text={quote} />
              </q>
            </Popover>
          ))}{' '}
        </span>
      ))}
    </p>
  );
}
