import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceState } from '../../sandbox/servicenow/instance.ts';
import { emptyFifteen, fillFifteen, type FieldResult, printFifteen } from './fifteen-fields.ts';
import { openHandsWorld, until, type HandsWorld } from './hands-world.ts';

let world: HandsWorld;
const results = new Map<string, readonly FieldResult[]>();
beforeAll(async () => {
  world = await openHandsWorld({ viewport: { width: 1366, height: 768 } });
  // The components are bundled when they are first asked for; a page would not wait that long.
  await fetch(`${world.instance.url}/scripts/workspace/components.js`);
});
afterAll(async () => {
  printFifteen('type of field', results);
  await world.close();
});

interface Flavour {
  readonly name: string;
  readonly root: string;
  readonly variant: WorkspaceState['variant'];
  readonly flavour: 'workspace' | 'legacy-workspace';
  readonly means: 'form-api' | 'control';
}

const FLAVOURS: readonly Flavour[] = [
  {
    name: 'SOW, form object',
    root: '/now/sow',
    variant: 'with-form-object',
    flavour: 'workspace',
    means: 'form-api',
  },
  {
    name: 'SOW, no form object',
    root: '/now/sow',
    variant: 'without-form-object',
    flavour: 'workspace',
    means: 'control',
  },
  {
    name: 'SOW, rich-text journal',
    root: '/now/sow',
    variant: 'rich-text-journal',
    flavour: 'workspace',
    means: 'control',
  },
  {
    name: 'CSM workspace',
    root: '/now/cwf/agent',
    variant: 'without-form-object',
    flavour: 'workspace',
    means: 'control',
  },
  {
    name: 'legacy workspace',
    root: '/now/workspace/agent',
    variant: 'without-form-object',
    flavour: 'legacy-workspace',
    means: 'control',
  },
];

const sysIdOf = (number: string) =>
  world.instance.control.readRecord('incident', number)?.sysId ?? '';

/** As the agent saves; resolves when the instance has it. */
async function save(sysId: string): Promise<void> {
  const version = () => {
    const { values, journal } = world.instance.control.readRecord('incident', sysId)!;
    return `${values['sys_mod_count']} ${journal.length}`;
  };
  const before = version();
  await world.page.locator('now-record-common-uiactionbar button:visible').first().click();
  await until(async () => version() !== before);
}

const foreignNodes = () =>
  world.page.evaluate(
    () => (window as unknown as { sandboxForeignNodes: object[] }).sandboxForeignNodes,
  );

describe.each(FLAVOURS)('$name', ({ name, root, variant, flavour, means }) => {
  beforeAll(() => world.instance.control.setWorkspace({ variant }));

  it('takes all fifteen types, and the instance has them after saving', async () => {
    const sysId = sysIdOf('INC0012408');
    emptyFifteen(world.instance, sysId);
    const open = await world.openAt(`${root}/record/incident/{sysId}`);
    const scrolledTo = () =>
      world.page.evaluate(() => {
        const tops: number[] = [];
        const visit = (at: Document | ShadowRoot): void => {
          for (const element of at.querySelectorAll('*')) {
            tops.push(element.scrollTop);
            if (element.shadowRoot) visit(element.shadowRoot);
          }
        };
        visit(document);
        return tops.filter((top) => top !== 0);
      });
    const found = await fillFifteen(world.instance, sysId, {
      fill: (order) => open.order('hands.fill', order),
      read: async () => {
        expect(await scrolledTo()).toEqual([]);
        return open.form();
      },
      save: () => save(sysId),
    });
    results.set(name, found);
    expect(await open.form()).toMatchObject({ flavour, table: 'incident', sysId });
    expect(
      found.map(({ type, report, isInForm, isSaved }) => {
        return [type, report.outcome, report.means, isInForm, isSaved];
      }),
    ).toEqual(found.map(({ type }) => [type, 'filled', means, true, true]));
    expect(await foreignNodes()).toEqual([]);
  });
});

describe('a page whose form cannot be reached', () => {
  const script = '**/scripts/workspace/workspace.js';
  beforeAll(() => world.page.route(script, (route) => route.abort()));
  afterAll(() => world.page.unroute(script));

  it('has all fifteen types on its record, by clicks', async () => {
    const sysId = sysIdOf('INC0012408');
    emptyFifteen(world.instance, sysId);
    const open = await world.openRecord('/now/sow/record/incident/{sysId}');
    const found = await fillFifteen(world.instance, sysId, {
      fill: (order) => open.order('hands.fill', { ...order, mayWrite: true }),
      read: open.form,
      save: async () => undefined,
    });
    results.set('record', found);
    expect(await open.form()).toMatchObject({ flavour: 'record', means: ['record', 'copy'] });
    for (const { type, report, isSaved } of found) {
      expect([type, report.outcome, report.means, isSaved]).toEqual([
        type,
        'filled',
        'record',
        true,
      ]);
    }
  });
});
