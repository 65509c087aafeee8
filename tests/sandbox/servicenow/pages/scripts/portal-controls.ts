import type { PortalFieldData } from '../portal-data.ts';
import type { InstanceRecords } from './instance-records.ts';
import type { PortalField } from './portal-form.ts';
import { openDrop } from './portal-select.ts';

export interface ControlParts {
  readonly field: PortalField;
  readonly isMultiLine: PortalFieldData['isMultiLine'];
  readonly records: InstanceRecords;
  readonly none: string;
  readonly change: (value: string, shown?: string) => void;
}

export interface Control {
  readonly nodes: readonly HTMLElement[];
  /** Draws what the field says now. */
  readonly draw: () => void;
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  id = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  if (id) element.id = id;
  return element;
}

/** Text is taken at each key; a date only when the box is left, and only if it is one. */
function textControl({ field, isMultiLine, change }: ControlParts): Control {
  const id = `sp_formfield_${field.name}`;
  const box = isMultiLine
    ? made('textarea', 'form-control', id)
    : made('input', 'form-control', id);
  box.name = field.name;
  box.readOnly = field.readOnly;
  const isDate = field.type === 'glide_date' || field.type === 'glide_date_time';
  const format = field.type === 'glide_date' ? 'g_user_date_format' : 'g_user_date_time_format';
  if (isDate) box.title = `Enter date in format ${String(Reflect.get(window, format))}`;
  box.addEventListener(isDate ? 'blur' : 'input', () => {
    field.isInvalidDateFormat = isDate && box.value !== '' && !/^\d+\D\d+\D\d+/.test(box.value);
    box.classList.toggle('has-error', field.isInvalidDateFormat);
    if (!field.isInvalidDateFormat) change(box.value, box.value);
  });
  const draw = (): void => {
    if (box.value !== field.value) box.value = field.value;
  };
  if (!isDate) return { nodes: [box], draw };
  const picker = made('sp-date-picker' as 'div', '');
  picker.append(box);
  return { nodes: [picker], draw };
}

function checkboxControl({ field, change }: ControlParts): Control {
  const box = made('input', '', `sp_formfield_${field.name}`);
  box.type = 'checkbox';
  box.name = field.name;
  box.disabled = field.readOnly;
  box.addEventListener('change', () => change(String(box.checked), String(box.checked)));
  return { nodes: [box], draw: () => (box.checked = field.value === 'true') };
}

/** The select is there and hidden; what the agent sees is drawn beside it. */
function choiceControl({ field, none, change }: ControlParts): Control {
  const select = made('select', 'select2-offscreen', `sp_formfield_${field.name}`);
  select.name = field.name;
  select.disabled = field.readOnly;
  const { container, chosen } = choiceBox(field);
  const take = (): void => change(select.value);
  select.addEventListener('change', take);
  container.addEventListener('mousedown', () => {
    if (field.readOnly) return;
    openDrop({
      container,
      search: async (text) =>
        [...select.options]
          .map((option) => ({ id: option.value, text: option.text }))
          .filter((offer) => offer.text.toLocaleLowerCase().includes(text.toLocaleLowerCase())),
      picked: ({ id }) => {
        select.value = id;
        take();
      },
    });
  });
  const draw = (): void => {
    const offered = [{ value: '', label: none }, ...field.choices];
    if (!offered.some(({ value }) => value === field.value)) {
      offered.push({ value: field.value, label: field.displayValue });
    }
    const drawn = [...select.options].map(({ value }) => value).join();
    if (drawn !== offered.map(({ value }) => value).join()) {
      select.replaceChildren(...offered.map(({ value, label }) => new Option(label, value)));
    }
    select.value = field.value;
    chosen.textContent = select.selectedOptions[0]?.text ?? '';
  };
  return { nodes: [container, select], draw };
}

function choiceBox({ name }: PortalField): { container: HTMLElement; chosen: HTMLElement } {
  const container = made('div', 'select2-container form-control', `s2id_sp_formfield_${name}`);
  const choice = made('a', 'select2-choice');
  const chosen = made('span', 'select2-chosen');
  choice.append(chosen);
  container.append(choice);
  return { container, chosen };
}

/** One record, or several; the hidden input has the sys_ids. */
function referenceControl({ field, records, change }: ControlParts): Control {
  const isList = field.type === 'glide_list';
  const stored = made('input', 'select2-offscreen', `sp_formfield_${field.name}`);
  stored.name = field.name;
  stored.tabIndex = -1;
  const { container, chosen } = choiceBox(field);
  const names = (): string[] => field.displayValue.split(', ').filter(Boolean);
  container.addEventListener('mousedown', () => {
    if (field.readOnly) return;
    openDrop({
      container,
      search: async (text) =>
        (await records.search(field.refTable, text)).map(({ sysId, name, hint }) => ({
          id: sysId,
          text: name,
          hint,
        })),
      picked: ({ id, text }) => {
        if (!isList) change(id, text);
        else if (!field.value.split(',').includes(id)) {
          const sysIds = [...field.value.split(',').filter(Boolean), id];
          change(sysIds.join(','), [...names(), text].join(', '));
        }
      },
    });
  });
  const drawList = (): void => {
    container.classList.add('select2-container-multi');
    const list = made('ul', 'select2-choices');
    field.value
      .split(',')
      .filter(Boolean)
      .forEach((sysId, index) => {
        const item = made('li', 'select2-search-choice');
        const text = made('div', '');
        text.textContent = names()[index] ?? sysId;
        const close = made('a', 'select2-search-choice-close');
        close.addEventListener('mousedown', (event) => event.stopPropagation());
        close.addEventListener('click', () => {
          const without = <T>(all: readonly T[]): T[] => all.filter((_, at) => at !== index);
          change(without(field.value.split(',')).join(','), without(names()).join(', '));
        });
        item.append(text, close);
        list.append(item);
      });
    container.replaceChildren(list);
  };
  const draw = (): void => {
    stored.value = field.value;
    if (isList) drawList();
    else chosen.textContent = field.displayValue;
  };
  return { nodes: [container, stored], draw };
}

export function makeControl(parts: ControlParts): Control {
  const { type } = parts.field;
  if (type === 'choice') return choiceControl(parts);
  if (type === 'boolean') return checkboxControl(parts);
  if (type === 'reference' || type === 'glide_list') return referenceControl(parts);
  return textControl(parts);
}
