import type { CallScript } from '../../sandbox/recordings/call-script.ts';
import type { CallReport } from './call-report.ts';
import { wordAccuracy } from './word-accuracy.ts';

const COLUMN = 34;
/** What the instance counts for itself, and the journal said twice. */
const BOOKKEEPING = /^sys_|_count$|^comments_and_work_notes$/u;

/** The finished ticket beside what it was before, then how well (if a script says so) and how fast. */
export function printReport(report: CallReport, script: CallScript | null): void {
  const { before, record, timings } = report;
  const changed = Object.keys(record).filter(
    (name) => record[name] !== before[name] && !BOOKKEEPING.test(name),
  );
  const lines = [
    '',
    `${''.padEnd(20)}${'before'.padEnd(COLUMN)}after`,
    ...changed.flatMap((name) => row(name, before[name] ?? '', record[name] ?? '')),
    '',
    ...(script
      ? accuracyLines(report, script)
      : report.transcript.map(({ speaker, text }) => `${speaker}: ${text}`)),
    ...Object.entries(timings).map(([name, value]) => `${name}: ${value}`),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function accuracyLines(report: CallReport, script: CallScript): string[] {
  return [
    ...(['caller', 'agent'] as const).map((speaker) => {
      const accuracy = speakerAccuracy(report, script, speaker);
      return `Words of the ${speaker}: ${(accuracy * 100).toFixed(1)} % as in the script`;
    }),
    `Fields: ${rightFields(report, script)} of ${script.expectedFields.length} expected proposed with the right value`,
  ];
}

export function speakerAccuracy(
  report: CallReport,
  script: CallScript,
  speaker: 'caller' | 'agent',
): number {
  const textOf = (lines: readonly { speaker: string; text: string }[]) =>
    lines
      .filter((line) => line.speaker === speaker)
      .map((line) => line.text)
      .join(' ');
  return wordAccuracy(textOf(script.utterances), textOf(report.transcript));
}

/** Right value, and evidence that stands in the transcript. */
export function rightFields(report: CallReport, script: CallScript): number {
  const heard = report.transcript.map((line) => line.text.toLocaleLowerCase('da')).join(' ');
  return script.expectedFields.filter(({ field, displayValue }) =>
    report.fields.some(
      (one) =>
        one.name === field &&
        one.displayValue === displayValue &&
        one.evidence !== '' &&
        heard.includes(one.evidence.toLocaleLowerCase('da')),
    ),
  ).length;
}

function row(name: string, before: string, after: string): string[] {
  const left = fold(before || '–');
  const right = fold(after || '–');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(at === 0 ? name : '').padEnd(20)}${(left[at] ?? '').padEnd(COLUMN)}${right[at] ?? ''}`.trimEnd(),
  );
}

function fold(text: string): string[] {
  return text.split('\n').flatMap((line) => line.match(/.{1,32}(?:\s|$)|\S{1,32}/gu) ?? ['']);
}
