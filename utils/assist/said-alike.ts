/** Little words that a question and any other sentence share. */
const LITTLE = new Set(
  'hvad hvem hvor hvornår hvilken hvilket hvilke er det den der de du dig din dit jeg mig vi om og at en et i på til med for som kan skal har eller henne helt når så ja nej what who where when which is it the a an you your i me we are can do does of on to in or and that this about with'.split(
    ' ',
  ),
);

/** Half of what it says: an agent words a question in their own way. */
const ENOUGH = 0.5;

function sayingWords(text: string): readonly string[] {
  const words = text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !LITTLE.has(word));
}

/** What a question begins with; recognisers do not always write the question mark. */
const ASKING =
  /\?|\b(hvad|hvem|hvor|hvornår|hvilken|hvilket|hvilke|er det|er du|kan du|har du|what|who|where|when|which|is it|are you|can you|do you)\b/iu;

export function isQuestion(said: string): boolean {
  return ASKING.test(said);
}

/** Whether `said` asks what `question` asks, as far as its words tell: `fewest` of them at least. */
export function asksTheSame(said: string, question: string, fewest: number): boolean {
  const wanted = sayingWords(question);
  return said.split(/(?<=[.!?])\s+/u).some((sentence) => {
    if (!isQuestion(sentence)) return false;
    const heard = sayingWords(sentence);
    const met = wanted.filter((word) => heard.some((other) => begins(word, other)));
    return met.length >= Math.max(fewest, wanted.length * ENOUGH);
  });
}

/** Danish bends the ends of words: `enhed` and `enheden`. */
function begins(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short));
}
