import { beforeEach, expect, it, vi } from 'vitest';
import { SURE } from '../support/assist-parts.ts';
import { field } from '../support/call-events.ts';
import { freshDatabase } from './desk-world.ts';
import { incidentOf, openScene, say } from './opening-scene.ts';

beforeEach(freshDatabase);

it('finds a place on the form’s own list although the engine was shown only its sign', async () => {
  const said = 'Mit navn er Søren Lindqvist, og jeg ringer fra Borups Allé 177. Min konto er låst.';
  const sign = {
    name: 'location',
    value: '[adresse 1]',
    line: 1,
    quote: 'fra [adresse 1]',
    ...SURE,
  };
  const world = await openScene({ lines: [said], answer: { fields: [sign] } });
  const { place, form } = incidentOf('');
  const location = field('location', { kind: 'reference', reference: 'cmn_location' });
  await world.desk.form(place, { ...form, fields: [...form.fields, location] });
  await say(world, 1);
  await vi.waitFor(() => expect(world.state().fields).toHaveLength(1));
  expect(world.state().fields[0]?.proposal).toMatchObject({
    field: 'location',
    displayValue: 'Borups Allé 177',
    evidence: { quote: 'fra Borups Allé 177' },
  });
});
