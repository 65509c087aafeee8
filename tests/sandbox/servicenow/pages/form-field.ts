import { displayValue } from '../records/display-value.ts';
import type { Row } from '../store/record-store.ts';
import type { FormField } from './form-layout.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';

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

function writableControl(
  field: FormField,
  id: string,
  row: Row,
  shown: string,
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
      return html`<input type="hidden" id="${id}" name="${id}" value="${value}" />
        <div class="input-group">
          <input
            id="sys_display.${id}"
            name="sys_display.${id}"
            class="form-control element_reference_input"
            value="${shown}"
            data-table="${field.schema.reference}"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded="false"
            aria-controls="AC.${id}"
            autocomplete="off"
            ${required}
          />
          <button
            type="button"
            id="lookup.${id}"
            class="lookup"
            tabindex="-1"
            title="${PAGE_TEXT[call.viewer.language].lookUp}"
          >
            <span aria-hidden="true">⌕</span>
          </button>
          <ul id="AC.${id}" class="ac_dropdown" role="listbox" hidden></ul>
        </div>`;
    case 'text-area':
      return html`<textarea id="${id}" name="${id}" class="form-control" rows="4" ${required}>
${value}</textarea>`;
    case 'text':
    case 'date-time':
      return html`<input
        id="${id}"
        name="${id}"
        class="form-control"
        value="${shown}"
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
  shown: string,
  call: PageCall,
): Html {
  const value = row[field.schema.name] ?? '';
  const stored = html`<input type="hidden" id="${id}" name="${id}" value="${value}" />`;
  if (field.control === 'choice') {
    return html`${stored}<select id="sys_readonly.${id}" class="form-control" disabled>
        ${choiceOptions(field, row, value, call)}
      </select>`;
  }
  const shownId = field.control === 'reference' ? `sys_display.${id}` : `sys_readonly.${id}`;
  return html`${stored}<input id="${shownId}" class="form-control" value="${shown}" readonly />`;
}

/** One row of the form, with the element ids that a classic form is known by. */
export function formFieldRow(field: FormField, tableName: string, row: Row, call: PageCall): Html {
  const { schema, readOnly, control, mandatory } = field;
  const id = `${tableName}.${schema.name}`;
  const table = call.instance.store.schemas.get(tableName);
  const shown = table ? displayValue(call.instance.store, table, row, schema, call.viewer) : '';
  const prefix =
    readOnly && control !== 'reference'
      ? 'sys_readonly.'
      : control === 'reference'
        ? 'sys_display.'
        : '';
  const inner = readOnly
    ? readOnlyControl(field, id, row, shown, call)
    : writableControl(field, id, row, shown, call);
  return html`<div id="element.${id}" class="form-group ${control}">
    <div id="label.${id}" class="label_spacing">
      <label for="${prefix}${id}"
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
        value="${row[schema.name] ?? ''}"
      />
    </div>
  </div> `;
}
