import { afterAll, expect, it, vi } from 'vitest';
import { field, formOf } from '../support/call-events.ts';
import { instance, openScene } from './opening-scene.ts';

afterAll(() => instance.close());

it('asks the instance for a list that the page has not drawn, but not for one that may be empty', async () => {
  const world = await openScene();
  const list = { kind: 'choice', choices: [] } as const;
  const { place, form } = formOf([field('close_code', list), field('subcategory', list)]);
  await world.desk.form({ ...place, origin: instance.url }, form);
  await vi.waitFor(() => expect(world.state().placed).not.toBeNull());
  const [closeCode, subcategory] = world.state().placed?.form.fields ?? [];
  expect(closeCode?.choices).toContainEqual(expect.objectContaining({ value: 'User error' }));
  expect(closeCode?.choices).not.toContainEqual(expect.objectContaining({ value: '' }));
  expect(subcategory?.choices).toEqual([]);
});
