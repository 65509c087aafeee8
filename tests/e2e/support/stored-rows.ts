import { EXTENSION_ID, type Browser } from './launch-chromium.ts';

export interface StoredRows {
  readonly events: number;
  readonly drafts: number;
  readonly kept: number;
  /** When each piece of sound goes; null: as soon as it has its words. */
  readonly audio: readonly (number | null)[];
}

/** What is in the extension's database, read from one of its own pages. */
export async function storedRows({ context }: Browser): Promise<StoredRows> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  const rows = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidemand');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const [events, drafts, kept, audio] = await Promise.all(
      ['events', 'drafts', 'kept', 'audio'].map(
        (name) =>
          new Promise<{ keepUntil?: number }[]>((resolve, reject) => {
            const reading = db.transaction(name).objectStore(name).getAll();
            reading.addEventListener('success', () => resolve(reading.result));
            reading.addEventListener('error', () => reject(reading.error));
          }),
      ),
    );
    db.close();
    return {
      events: events?.length ?? 0,
      drafts: drafts?.length ?? 0,
      kept: kept?.length ?? 0,
      audio: audio?.map(({ keepUntil }) => keepUntil ?? null) ?? [],
    };
  });
  await page.close();
  return rows;
}
