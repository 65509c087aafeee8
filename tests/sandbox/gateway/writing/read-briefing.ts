import * as z from 'zod';

export interface Message {
  readonly role: string;
  readonly text: string;
}

/** What the request really told: the newest form and the lines of the transcript, in time order. */
export interface Briefing {
  readonly fields: readonly BriefField[];
  readonly lines: readonly Line[];
  /** Ids of the sections of the summary. */
  readonly sections: readonly string[];
}

export interface BriefField {
  readonly name: string;
  readonly kind: string;
  /** Labels; absent where anything may be written. */
  readonly choices?: readonly string[] | undefined;
}

export interface Line {
  readonly number: number;
  readonly second: number;
  readonly speaker: 'caller' | 'agent';
  readonly text: string;
}

const form = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      kind: z.string().default('string'),
      choices: z.array(z.string()).optional(),
    }),
  ),
});

const template = z.object({ sections: z.array(z.object({ id: z.string() })) });
const STANDARD_SECTIONS = ['problem', 'done', 'result'];

/** Only what users sent counts; system messages hold instructions, not facts. */
export function readBriefing(messages: readonly Message[]): Briefing {
  const rows = messages.filter((one) => one.role === 'user').flatMap((one) => one.text.split('\n'));
  const forms = rows.filter((row) => row.startsWith('FORM ')).map((row) => readForm(row.slice(5)));
  const lines = rows
    .flatMap((row) => readLine(row) ?? [])
    .toSorted((one, other) => one.second - other.second || one.number - other.number);
  const summaries = rows.filter((row) => row.startsWith('SUMMARY '));
  return { fields: forms.at(-1) ?? [], lines, sections: readSections(summaries.at(-1)?.slice(8)) };
}

function readSections(json = '{}'): readonly string[] {
  const parsed = template.safeParse(parse(json));
  return parsed.success ? parsed.data.sections.map(({ id }) => id) : STANDARD_SECTIONS;
}

function readForm(json: string): readonly BriefField[] {
  const parsed = form.safeParse(parse(json));
  return parsed.success ? parsed.data.fields : [];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `[12] 0:42 caller: text` */
function readLine(row: string): Line | null {
  const [, number, clock, speaker, text] =
    /^\[(\d+)\] ([\d:]+) (caller|agent|speaker): (.*)$/.exec(row) ?? [];
  if (number === undefined || clock === undefined || text === undefined) return null;
  return {
    number: Number(number),
    second: clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
    speaker: speaker === 'agent' ? 'agent' : 'caller',
    text,
  };
}
