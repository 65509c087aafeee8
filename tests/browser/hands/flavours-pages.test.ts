import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFifteen, fillFifteen, type FieldResult, printFifteen } from './fifteen-fields.ts';
import { openHandsWorld, until, type HandsWorld } from './hands-world.ts';

let world: HandsWorld;
const results = new Map<string, readonly FieldResult[]>();
beforeAll(async () => {
  world = await openHandsWorld();
});
afterAll(async () => {
  printFifteen('type of field', results);
  await world.close();
});

const CLASSIC = 'incident.do?sys_id=';
const PORTAL = '?id=form&table=incident&sys_id={sysId}';

interface Flavour {
  readonly name: string;
  readonly path: string;
  readonly flavour: 'classic' | 'portal';
  readonly means: 'form-api' | 'control';
  /** Runs in the page of the form, before anything is filled. */
  readonly spoil?: () => void;
}

const FLAVOURS: readonly Flavour[] = [
  { name: 'classic', path: `/${CLASSIC}{sysId}`, flavour: 'classic', means: 'form-api' },
  {
    name: 'UI16',
    path: `/nav_to.do?uri=${encodeURIComponent(CLASSIC)}{sysId}`,
    flavour: 'classic',
    means: 'form-api',
  },
  {
    name: 'Next Experience',
    path: `/now/nav/ui/classic/params/target/${encodeURIComponent(CLASSIC)}{sysId}`,
    flavour: 'classic',
    means: 'form-api',
  },
  {
    name: 'classic, broken object',
    path: `/${CLASSIC}{sysId}`,
    flavour: 'classic',
    means: 'control',
    spoil: () => {
      const page = window as unknown as { g_form: { getTableName(): string } };
      page.g_form.getTableName = () => {
        throw new TypeError('broken by an upgrade');
      };
    },
  },
  { name: 'portal', path: `/sp${PORTAL}`, flavour: 'portal', means: 'form-api' },
  {
    name: 'Employee Center, no debug info',
    path: `/esc${PORTAL}&sandbox_variant=no-debug-info`,
    flavour: 'portal',
    means: 'form-api',
  },
  {
    name: 'portal, no Angular',
    path: `/sp${PORTAL}&sandbox_variant=no-angular`,
    flavour: 'portal',
    means: 'control',
  },
];

function formFrame(): Frame {
  const inner = world.page.frames().find((frame) => frame.name() === 'gsft_main');
  return inner ?? world.page.mainFrame();
}

async function save(sysId: string, flavour: Flavour['flavour']): Promise<void> {
  const { control } = world.instance;
  const version = () => control.readRecord('incident', sysId)?.values['sys_mod_count'];
  const before = version();
  const button = flavour === 'classic' ? '#sysverb_update_and_stay' : 'button[name="submit"]';
  await formFrame().click(button);
  await until(async () => version() !== before);
}

describe.each(FLAVOURS)('$name', ({ name, path, flavour, means, spoil }) => {
  it('takes all fifteen types, and the instance has them after saving', async () => {
    const sysId = world.instance.control.readRecord('incident', 'INC0012408')?.sysId ?? '';
    emptyFifteen(world.instance, sysId);
    const open = await world.openAt(path);
    if (spoil) await formFrame().evaluate(spoil);
    const found = await fillFifteen(world.instance, sysId, {
      fill: (order) => open.order('hands.fill', order),
      read: open.form,
      save: () => save(sysId, flavour),
    });
    results.set(name, found);
    expect(await open.form()).toMatchObject({ flavour, table: 'incident', sysId });
    expect(
      found.map(({ type, report, isInForm, isSaved }) => {
        return [type, report.outcome, report.means, isInForm, isSaved];
      }),
    ).toEqual(found.map(({ type }) => [type, 'filled', means, true, true]));
  });

  it('goes back field by field to what stood there', async () => {
    const open = await world.openAt(path);
    if (spoil) await formFrame().evaluate(spoil);
    const valueOf = async (field: string) => {
      return (await open.form()).fields.find((one) => one.name === field)?.value;
    };
    for (const [field, value] of [
      ['u_follow_up_on', '2027-01-02'],
      ['u_on_site', 'false'],
      ['category', 'software'],
    ] as const) {
      const before = await valueOf(field);
      const filled = await open.order('hands.fill', { field, value, displayValue: value });
      expect(filled).toMatchObject({ outcome: 'filled', after: { value } });
      expect(await open.order('hands.undo', field)).toMatchObject({ outcome: 'filled' });
      expect(await valueOf(field)).toBe(before);
    }
  });
});

describe('a form whose user lives by another clock than the browser', () => {
  it('is not given a time of day that would be stored an hour off', async () => {
    const open = await world.openAt(`/${CLASSIC}{sysId}`);
    await formFrame().evaluate(() => Object.assign(window, { g_tz_offset: 5 * 3_600_000 }));
    const { means, outcome } = await open.order('hands.fill', {
      field: 'due_date',
      value: '2028-07-01 12:30:00',
      displayValue: '',
    });
    // What the form cannot be given, the record can.
    expect([means, outcome]).not.toContain('form-api');
  });
});
