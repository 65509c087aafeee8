import type { Row } from '../store/record-store.ts';
import type { FormField } from './form-layout.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';

/** The text box that suggests records, its button, and the list that opens below. */
function searchBox(field: FormField, id: string, shown: string, call: PageCall): Html {
  return html`<div class="input-group">
    <input
      id="sys_display.${id}"
      name="sys_display.${id}"
      class="form-control element_reference_input"
      value="${shown}"
      data-table="${field.schema.reference ?? field.schema.listOf}"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      aria-controls="AC.${id}"
      autocomplete="off"
      aria-required="${String(field.mandatory)}"
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
}

export function referenceControl(
  field: FormField,
  id: string,
  value: string,
  shown: string,
  call: PageCall,
): Html {
  return html`<input type="hidden" id="${id}" name="${id}" value="${value}" />
    ${searchBox(field, id, shown, call)}`;
}

/** Several references: names to read at first, and behind the lock a list and a box to add to it. */
export function listControl(field: FormField, id: string, row: Row, call: PageCall): Html {
  const value = row[field.schema.name] ?? '';
  const sysIds = value.split(',').filter(Boolean);
  const table = field.schema.listOf ?? '';
  const nameOf = (sysId: string): string => call.instance.store.nameOf(table, sysId) || sysId;
  const text = PAGE_TEXT[call.viewer.language];
  return html`<input type="hidden" id="${id}" name="${id}" value="${value}" />
    <div class="input-group" id="${id}_locked">
      <p id="${id}_nonedit" class="form-control glide_list">${sysIds.map(nameOf).join(', ')}</p>
      ${
        field.readOnly
          ? ''
          : html`<button type="button" id="${id}_unlock" class="lookup" title="${text.unlock}">
              <span aria-hidden="true">🔒</span>
            </button>`
      }
    </div>
    ${
      field.readOnly
        ? ''
        : html`<div id="${id}_edit" hidden>
            <div class="input-group">
              <select id="select_0${id}" class="form-control glide_list" multiple size="3">
                ${sysIds.map((sysId) => html`<option value="${sysId}">${nameOf(sysId)}</option>`)}
              </select>
              <button type="button" id="${id}_lock" class="lookup" title="${text.lock}">
                <span aria-hidden="true">🔓</span>
              </button>
            </div>
            <input type="hidden" id="ni.select_0${id}" />${searchBox(field, id, '', call)}
          </div>`
    }`;
}
