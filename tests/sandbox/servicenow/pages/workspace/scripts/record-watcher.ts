import type { FormModel } from './form-model.ts';
import { fetchForm, fetchVersion } from './instance-api.ts';

const LOOK_MS = 1000;

/** Somebody else's write shows by itself, as an instance's record watcher has it; own changes stay. */
export function watchRecord(
  model: FormModel,
  isLive: () => boolean,
  refreshed: () => void,
): () => void {
  const look = async (): Promise<void> => {
    const { table, sysId, version } = model.form();
    if (sysId === '-1' || !isLive()) return;
    const now = await fetchVersion(table, sysId);
    if (now === undefined || now === version || model.form().version !== version) return;
    const form = await fetchForm(table, sysId);
    if (!form || model.form().version !== version) return;
    model.load(form, true);
    refreshed();
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => clearInterval(timer);
}
