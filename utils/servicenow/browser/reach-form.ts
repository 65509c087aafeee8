import type { PageAddress } from '../page-address.ts';
import type { Ask } from '../rest.ts';
import type { FormPort } from './open-form.ts';
import type { openPagePort } from './page-port.ts';
import { openRecordForm } from './record-form.ts';

/** A page may take this long to draw its form; then there is none that we can reach. */
const FORM_DEADLINE_MS = 2000;
const LOOK_EVERY_MS = 100;

export interface Reach extends Omit<FormPort, 'touched' | 'typed'> {
  /** Waits for the form; without one, the record that the address names is read past the page. */
  readonly goPast: () => Promise<void>;
}

/**
 * The form of the page, or where none can be reached, the saved record behind it. Nothing is asked of
 * the instance for that before somebody says so.
 */
export function openReach(
  page: ReturnType<typeof openPagePort>,
  ask: Ask,
  address: () => PageAddress | null,
): Reach {
  const past = openRecordForm(ask);
  /** The record that may be read past the page; another one may not. */
  let passed = '';

  const recordHere = () => {
    const here = address();
    const isSaved = here !== null && here.sysId !== '' && here.sysId !== '-1';
    return isSaved ? { table: here.table, sysId: here.sysId } : null;
  };
  const passable = () => {
    const record = recordHere();
    return record && passed === `${record.table}/${record.sysId}` ? record : null;
  };

  return {
    read: async () => {
      const form = await page.readForm();
      const record = form ? null : passable();
      return record ? past.read(record.table, record.sysId) : form;
    },
    readField: async (field, reveal) => {
      const found = await page.readField({ field, reveal });
      const record = found || (await page.readForm()) ? null : passable();
      return record ? past.readField(record.table, record.sysId, field) : found;
    },
    set: (order, means) => page.setField({ order, means }),
    write: past.write,
    goPast: async () => {
      const end = performance.now() + FORM_DEADLINE_MS;
      for (;;) {
        const record = recordHere();
        if (!record || (await page.readForm())) return;
        if (performance.now() > end) {
          passed = `${record.table}/${record.sysId}`;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
  };
}
