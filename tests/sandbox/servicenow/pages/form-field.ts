import { displayValue } from '../records/display-value.ts';
import type { Row } from '../store/record-store.ts';
import type { FormField } from './form-layout.ts';
import { typeOnForm } from './field-data.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';
import { listControl, referenceControl } from './reference-control.ts';
import { textInBox } from './user-format.ts';

function choiceOptions(field: FormField, row: Row, value: string, call: PageCall): Html[] {
  const { choices = [], dependsOn } = field.schema;
  const { language } = call.viewer;
  const offered = dependsOn
    ? choices.filter((choice) => choice.dependentValue === row[dependsOn])
    : choices;
  const options = [
    { value: '', label: PAGE_TEXT[language].none },
    ...offered.map((choice) => ({ value: choice.value, label: choice.label[language] })),
  ];
  // A value that is no longer offered is shown all the same; a form must not lose it by being opened.
  if (!options.some((option) => option.value === value)) options.push({ value, label: value });
  return options.map((option) => {
    const selected = option.value === value ? html` selected` : '';
    // On one line, as white space would become part of the option's text.
    // oxfmt-ignore
    return html`<option value="${option.value}"${selected}>${option.label}</option>`;
  });
}

/** What is ticked; the value itself is in the hidden input that goes by the field's name. */
function checkbox(id: string, value: string, state: string): Html {
  const checked = value === 'true' ? html` checked` : '';
  const disabled = state === 'disabled' ? html` disabled` : '';
  return html`<input type="checkbox" id="ni.${id}" class="form-checkbox" ${checked}${disabled} />`;
}

interface Texts {
  /** What is shown to read. */
  readonly shown: string;
  /** What stands in the box to be changed. */
  readonly boxed: string;
}

function writableControl(
  field: FormField,
  id: string,
  row: Row,
  { shown, boxed }: Texts,
  call: PageCall,
): Html {
  const value = row[field.schema.name] ?? '';
  const required = html`aria-required="${String(field.mandatory)}"`;
  switch (field.control) {
    case 'choice':
      return html`<select id="${id}" name="${id}" class="form-control" ${required}>
        ${choiceOptions(field, row, value, call)}
      </select>`;
    case 'reference':
      return referenceControl(field, id, value, shown, call);
    case 'list':
      return listControl(field, id, row, call);
    case 'checkbox':
      return html`<input
          type="hidden"
          id="${id}"
          name="${id}"
          value="${value || 'false'}"
        />${checkbox(id, value, '')}`;
    case 'text-area':
      return html`<textarea id="${id}" name="${id}" class="form-control" rows="4" ${required}>
${value}</textarea>`;
    case 'text':
      return html`<input
        id="${id}"
        name="${id}"
        class="form-control"
        value="${boxed}"
        autocomplete="off"
        ${required}
      />`;
  }
}

/** A read-only field keeps its value in a hidden input and shows it in a disabled one. */
function readOnlyControl(
  field: FormField,
  id: string,
  row: Row,
  { shown, boxed }: Texts,
  call: PageCall,
): Html {
  const value = row[field.schema.name] ?? '';
  const stored = html`<input type="hidden" id="${id}" name="${id}" value="${boxed}" />`;
  if (field.control === 'list') return listControl(field, id, row, call);
  if (field.control === 'checkbox') return html`${stored}${checkbox(id, value, 'disabled')}`;
  if (field.control === 'choice') {
    return html`${stored}<select id="sys_readonly.${id}" class="form-control" disabled>
        ${choiceOptions(field, row, value, call)}
      </select>`;
  }
  const shownId = field.control === 'reference' ? `sys_display.${id}` : `sys_readonly.${id}`;
  return html`${stored}<input id="${shownId}" class="form-control" value="${shown}" readonly />`;
}

/** The label belongs to what can be typed in or ticked. */
function labelPrefix({ control, readOnly }: FormField): string {
  if (control === 'checkbox') return 'ni.';
  if (control === 'reference' || control === 'list') return 'sys_display.';
  return readOnly ? 'sys_readonly.' : '';
}

/** One row of the form, with the element ids that a classic form is known by. */
export function formFieldRow(field: FormField, tableName: string, row: Row, call: PageCall): Html {
  const { schema, readOnly, control, mandatory } = field;
  const id = `${tableName}.${schema.name}`;
  const table = call.instance.store.schemas.get(tableName);
  const texts: Texts = {
    shown: table ? displayValue(call.instance.store, table, row, schema, call.viewer) : '',
    boxed: table ? textInBox(table, row, schema, call) : '',
  };
  const inner = readOnly
    ? readOnlyControl(field, id, row, texts, call)
    : writableControl(field, id, row, texts, call);
  return html`<div id="element.${id}" class="form-group ${control}">
    <div id="label.${id}" class="label_spacing" data-type="label" type="${typeOnForm(schema)}">
      <label for="${labelPrefix(field)}${id}"
        ><span
          id="status.${id}"
          class="required-marker${mandatory ? ' mandatory' : ''}"
          aria-hidden="true"
        ></span
        ><span class="label-text">${schema.label[call.viewer.language]}</span></label
      >
    </div>
    <div class="input_controls">
      ${inner}<input
        type="hidden"
        id="sys_original.${id}"
        name="sys_original.${id}"
        value="${texts.boxed}"
      />
    </div>
  </div> `;
}
