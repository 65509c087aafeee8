import { t } from '../shared/words.ts';

/** Who spoke, as a reader knows it: our own engines by what they are, a service by model and host. */
export function engineWords(engine: string): string {
  return engine === 'local' || engine === 'browser' ? t(`engines.${engine}`) : engine;
}
