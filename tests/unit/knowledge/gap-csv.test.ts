import { expect, it } from 'vitest';
import { addGap, gapOf, type KnowledgeGap } from '../../../utils/knowledge/gaps.ts';
import { gapCsv } from '../../../utils/knowledge/gap-csv.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';

const HEADING = { question: 'Spørgsmål', count: 'Gange', first: 'Første', last: 'Seneste' };

it('is one line for each question, whatever callers say', () => {
  const said = ['=HYPERLINK("http://a.example";"se her") i Opus', 'Printer; kaster "sort" papir'];
  const redactor = createRedactor();
  const gaps = said.reduce<readonly KnowledgeGap[]>((sum, text, at) => {
    const gap = gapOf(redactor.redact(text), Date.UTC(2026, 10, 20 + at, 12));
    return gap ? addGap(sum, gap) : sum;
  }, []);
  expect(gapCsv(gaps, HEADING, ';').split('\r\n')).toEqual([
    'Spørgsmål;Gange;Første;Seneste',
    '"Printer; kaster ""sort"" papir";1;2026-11-21;2026-11-21',
    '"\'=HYPERLINK(""http://a.example"";""se her"") i Opus";1;2026-11-20;2026-11-20',
  ]);
});
