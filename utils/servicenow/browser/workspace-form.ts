import type { FieldValue } from '../../call/call-event.ts';
import type { PageAdapter } from '../page-adapter.ts';
import { workspaceAdapter, type FormObject } from './workspace-page.ts';
import { WORKSPACE_TAGS, type ShownForm } from './workspace-dom.ts';

/**
 * Configurable workspaces: `/now/<workspace>/…/record/…`. Their form object is used where it is still
 * there; releases since 2025 keep it to themselves, and then the controls are driven.
 */
export const workspaceForm: PageAdapter = workspaceAdapter('workspace', {
  lookedFor: `${WORKSPACE_TAGS.FORM_DATA}.nowRecordFormBlob.gForm`,
  find: findFormObject,
});

interface GlideForm {
  getTableName(): string;
  getValue(field: string): unknown;
  getDisplayValue?(field: string): unknown;
  setValue(field: string, value: string, displayValue?: string): unknown;
}

function findFormObject({ data }: ShownForm, table: string): FormObject | null {
  const blob: unknown = data && Reflect.get(data, 'nowRecordFormBlob');
  const form: unknown =
    typeof blob === 'object' && blob !== null ? Reflect.get(blob, 'gForm') : null;
  if (!isGlideForm(form) || form.getTableName() !== table) return null;
  return {
    read: (field) => {
      const value = asText(form.getValue(field));
      return { value, displayValue: asText(form.getDisplayValue?.(field)) || value };
    },
    // A third argument is stored as it is: only where a display value belongs does one go in.
    set: (field, { value, displayValue }, wantsDisplay) =>
      void (wantsDisplay ? form.setValue(field, value, displayValue) : form.setValue(field, value)),
  };
}

function isGlideForm(form: unknown): form is GlideForm {
  const names = ['getTableName', 'getValue', 'setValue'];
  return (
    typeof form === 'object' &&
    form !== null &&
    names.every((name) => typeof Reflect.get(form, name) === 'function')
  );
}

function asText(value: unknown): FieldValue['value'] {
  return typeof value === 'string' ? value : '';
}
