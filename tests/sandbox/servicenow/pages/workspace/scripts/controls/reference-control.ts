import { make } from '../dom.ts';
import { type Candidate, searchReference } from '../instance-api.ts';
import { onAction } from '../now-action.ts';
import type { FieldHost, MakeControl } from '../record-field.ts';
import { commonProperties } from './text-control.ts';

const DEBOUNCE_MS = 250;

const NOBODY: readonly Candidate[] = [];

type Typeahead = HTMLElement & { items: readonly Candidate[] };

/** Asks the instance when typing pauses; an answer that comes after newer typing is forgotten. */
function searching(host: FieldHost, element: Typeahead): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  return (text) => {
    clearTimeout(timer);
    asked = text;
    if (text.trim() === '') return;
    timer = setTimeout(() => {
      const { reference, filter } = host.state();
      void filter()
        .then((condition) => searchReference(reference, text, condition))
        .then((items) => {
          if (asked === text) element.items = items;
        });
    }, DEBOUNCE_MS);
  };
}

const singleControl: MakeControl = (host) => {
  const element = Object.assign(make('now-typeahead'), { items: NOBODY });
  const search = searching(host, element);
  let shown: string | undefined;
  onAction(element, 'NOW_TYPEAHEAD#VALUE_SET', ({ value }) => search(value));
  onAction(element, 'NOW_TYPEAHEAD#SELECTED_ITEM_SET', ({ value, item }) => {
    // Typing takes the selection away at once; what is being typed must stay on the screen.
    shown = value === null ? '\n' : `${value}\n${item.label}`;
    host.commit(value ?? '', value === null ? '' : item.label);
  });
  return {
    element,
    show(state) {
      const { name, value, displayValue } = state;
      Object.assign(element, { ...commonProperties(state), name: `${name}_input` });
      if (shown === `${value}\n${displayValue}`) return;
      shown = `${value}\n${displayValue}`;
      Object.assign(element, {
        items: value === '' ? [] : [{ id: value, label: displayValue }],
        value: displayValue,
        selectedItem: value === '' ? null : value,
      });
    },
  };
};

const multiControl: MakeControl = (host) => {
  const element = Object.assign(make('now-typeahead-multi'), { items: NOBODY });
  const search = searching(host, element);
  onAction(element, 'NOW_TYPEAHEAD_MULTI#VALUE_SET', ({ value }) => search(value));
  onAction(element, 'NOW_TYPEAHEAD_MULTI#SELECTED_ITEMS_SET', ({ value }) =>
    host.commit(value.map((item) => item.id).join(','), value.map((item) => item.label).join(', ')),
  );
  return {
    element,
    show(state) {
      const ids = state.value.split(',').filter(Boolean);
      const labels = state.displayValue.split(', ');
      Object.assign(element, {
        ...commonProperties(state),
        name: `${state.name}_input`,
        selectedItems: ids.map((id, i) => ({ id, label: labels[i] ?? id })),
      });
    },
  };
};

/** One record, or for a glide_list several. */
export const referenceControl: MakeControl = (host) =>
  host.state().fieldType === 'glide_list' ? multiControl(host) : singleControl(host);
