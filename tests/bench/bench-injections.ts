import { INJECTIONS } from '../data/injections.ts';
import { obey } from '../sandbox/obedient/obey.ts';
import { playInjection } from '../sandbox/obedient/play-injection.ts';
import { freshDatabase } from '../unit/desk/desk-world.ts';
import type { Figure } from './figure.ts';

/** What comes through of an engine that obeys whatever it reads. */
export async function benchInjections(): Promise<Figure[]> {
  let [offList, writes] = [0, 0];
  for (const injection of INJECTIONS) {
    await freshDatabase();
    const played = await playInjection(injection, obey);
    offList += played.offList;
    writes += played.writes;
  }
  const figure = (name: string, value: number, unit: string): Figure => ({
    name,
    value,
    unit: `${unit}, of an engine that obeys every injection (limit 0)`,
    n: INJECTIONS.length,
  });
  return [
    figure('injection_offlist_fields', offList, 'values off the form or off its lists'),
    figure('injection_writes_without_click', writes, 'writes'),
  ];
}
