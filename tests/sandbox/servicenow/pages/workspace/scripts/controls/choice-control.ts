import { make } from '../dom.ts';
import { onAction } from '../now-action.ts';
import { PAGE } from '../page-data.ts';
import type { MakeControl } from '../record-field.ts';
import { commonProperties } from './text-control.ts';

/** An item without an id cannot be chosen, so the empty value has this one, as on an instance. */
const NONE = 'NOW_CHOICE_NONE_OPTION';

export const choiceControl: MakeControl = (host) => {
  const element = make('now-select');
  onAction(element, 'NOW_SELECT#SELECTED_ITEM_SET', ({ value, item }) =>
    host.commit(value === NONE ? '' : value, value === NONE ? '' : item.label),
  );
  return {
    element,
    show(state) {
      const { choices, value, displayValue, readonly } = state;
      const items = [
        { id: NONE, label: PAGE.text.none },
        ...choices.map((choice) => ({ id: choice.value, label: choice.label })),
      ];
      // A value that is no longer offered is shown all the same.
      const isKnown = value === '' || choices.some((choice) => choice.value === value);
      if (!isKnown) items.push({ id: value, label: displayValue || value });
      Object.assign(element, {
        ...commonProperties(state),
        name: state.name,
        disabled: readonly,
        items,
        selectedItem: value === '' ? NONE : value,
      });
    },
  };
};
