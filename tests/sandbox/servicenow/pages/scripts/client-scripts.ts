import type { FormData } from '../form-data.ts';
import { offerChoices } from './choice-options.ts';
import type { GlideForm } from './glide-form.ts';
import type { InstanceRecords } from './instance-records.ts';

/** An instance asks the server for the options that depend on another field, and they come a little later. */
const DEPENDENT_LIST_MS = 60;

/** The onChange scripts of the incident form. */
export function addClientScripts(form: GlideForm, data: FormData, records: InstanceRecords): void {
  for (const field of data.fields.filter((candidate) => candidate.dependsOn !== '')) {
    form.addChangeScript(field.dependsOn, (_before, now) => {
      setTimeout(() => {
        const select = form.getOptionControl(field.name);
        if (!select || form.getValue(field.dependsOn) !== now) return;
        offerChoices(select, data, field.name, now);
        form._internalChange = true;
        form.fieldChanged(field.name);
        form._internalChange = false;
      }, DEPENDENT_LIST_MS);
    });
  }

  form.addChangeScript('caller_id', (_before, callerId) => {
    if (callerId === '') return;
    void records.record('sys_user', callerId, ['location']).then(({ location }) => {
      // The caller may have been changed again while the answer was on its way.
      if (!location?.value || form.getValue('caller_id') !== callerId) return;
      form.setValue('location', location.value, location.display_value);
    });
  });
}
