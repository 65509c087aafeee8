import type { FillOrder, FillReport } from '../../../utils/messages/protocol.ts';
import type { FormSnapshot } from '../../../utils/servicenow/form.ts';
import { AGENTS, CALLERS } from '../../sandbox/cast.ts';
import type { StartedInstance } from '../../sandbox/servicenow/start-instance.ts';

/** One field of each type that a form can show, what is ordered for it, and what must then be stored. */
export interface FieldCase {
  readonly type: string;
  readonly order: FillOrder;
}

/** In the order in which they depend on each other. */
export function fifteenFields({ store }: StartedInstance): readonly FieldCase[] {
  const idOf = (userName: string) =>
    store.findBy('sys_user', 'user_name', userName)?.['sys_id'] ?? '';
  const { mette, soeren, fatima } = CALLERS;
  const one = (type: string, field: string, value: string, displayValue = value): FieldCase => ({
    type,
    order: { field, value, displayValue },
  });
  const watchers = [soeren, fatima];
  return [
    one('choice', 'category', 'network', 'Netværk'),
    one('dependent choice', 'subcategory', 'vpn', 'VPN'),
    one('reference', 'caller_id', idOf(mette.userName), mette.name),
    one('string', 'short_description', 'VPN afvises på "Rådhuset" & hjemme'),
    one('several lines', 'description', 'Første linje\nAnden linje: æøå'),
    one(
      'glide_list',
      'watch_list',
      watchers.map(({ userName }) => idOf(userName)).join(','),
      watchers.map(({ name }) => name).join(', '),
    ),
    one('boolean', 'u_on_site', 'true'),
    one('integer', 'u_affected_users', '1250'),
    one('decimal', 'u_estimated_cost', '1234.5'),
    one('glide_date', 'u_follow_up_on', '2026-12-24'),
    // Summer time: two hours before UTC, while the test's day may be in winter.
    one('glide_date_time', 'due_date', '2027-07-01 12:30:00'),
    one('email', 'u_contact_email', 'mette@eksempel.dk'),
    one('phone_number_e164', 'u_contact_phone', '+4533123456'),
    one('url', 'u_link', 'https://intranet.eksempel.dk/vpn?side=2'),
    one('journal_input', 'work_notes', 'Opkalder er ringet op.\nVirker nu.'),
  ];
}

/** What became of one field on one kind of page. */
export interface FieldResult {
  readonly type: string;
  readonly report: Pick<FillReport, 'outcome' | 'means'>;
  /** The form says so when it is read once more, after everything was filled. */
  readonly isInForm: boolean;
  /** The instance says so after the form was saved. */
  readonly isSaved: boolean;
}

export interface FlavourPage {
  readonly fill: (order: FillOrder) => Promise<FillReport>;
  readonly read: () => Promise<FormSnapshot>;
  /** As the agent saves on this kind of page; resolves when the instance has it. */
  readonly save: () => Promise<void>;
}

/** Fills all fifteen as the desk does, one after the other, saves, and asks form and instance. */
export async function fillFifteen(
  instance: StartedInstance,
  sysId: string,
  page: FlavourPage,
): Promise<readonly FieldResult[]> {
  const cases = fifteenFields(instance);
  const written = (one: FieldCase) => countEntries(instance, sysId, one.order);
  const before = cases.map(written);
  const reports: FillReport[] = [];
  for (const { order } of cases) reports.push(await page.fill(order));
  const form = await page.read();
  const inForm = (name: string) => form.fields.find((field) => field.name === name)?.value ?? null;
  await page.save();
  const saved = instance.control.readRecord('incident', sysId, AGENTS.da.userName);
  const onInstance = (one: FieldCase, index: number) =>
    one.type === 'journal_input'
      ? written(one) === (before[index] ?? 0) + 1
      : isSame(saved?.values[one.order.field] ?? null, one.order.value);
  return cases.map((one, index) => ({
    type: one.type,
    report: reports[index] ?? { outcome: 'absent', means: 'copy' },
    isInForm: isSame(inForm(one.order.field), one.order.value),
    isSaved: onInstance(one, index),
  }));
}

function countEntries(instance: StartedInstance, sysId: string, { field, value }: FillOrder) {
  const journal = instance.control.readRecord('incident', sysId)?.journal ?? [];
  return journal.filter((entry) => entry.field === field && plain(entry.text) === value).length;
}

/** A journal with rich text keeps what an editor makes of it. */
function plain(text: string): string {
  return text.replaceAll(/<br ?\/?>/g, '\n').replaceAll(/<\/?p>|\[\/?code\]/g, '');
}

/** A list may be kept in any order. */
function isSame(one: string | null, other: string): boolean {
  const sorted = (list: string) => list.split(',').toSorted().join(',');
  return one !== null && sorted(one.replaceAll('\r\n', '\n')) === sorted(other);
}

/** Puts the record's fifteen fields back to empty, so that the next kind of page begins like the first. */
export function emptyFifteen(instance: StartedInstance, sysId: string): void {
  const values: Record<string, string> = {};
  for (const { type, order } of fifteenFields(instance)) {
    if (type !== 'journal_input') values[order.field] = type === 'boolean' ? 'false' : '';
  }
  instance.control.change('incident', sysId, { ...values, category: 'inquiry' });
}

/** `filled ✓✓` in the form and on the instance; printed once per test file. */
export function printFifteen(
  title: string,
  results: ReadonlyMap<string, readonly FieldResult[]>,
): void {
  const [first] = results.values();
  const types = (first ?? []).map(({ type }) => type);
  const widths = [...results.keys()].map((name) => Math.max(name.length, 24));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(index === 0 ? 18 : (widths[index - 1] ?? 0))).join('  ');
  const rows = types.map((type, index) =>
    line([
      type,
      ...[...results.values()].map((all) => {
        const { report, isInForm, isSaved } = all[index] ?? {};
        return `${report?.outcome} (${report?.means}) ${isInForm ? '✓' : '✗'}${isSaved ? '✓' : '✗'}`;
      }),
    ]),
  );
  const head = line([title, ...results.keys()]);
  process.stdout.write(`\n${head}\n${rows.join('\n')}\n`);
}
