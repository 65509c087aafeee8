import type { Candidate } from './instance-api.ts';

type Text = { readonly value: string };
type Typed = { readonly fieldValue: string };
type Chosen = { readonly value: string; readonly item: { readonly label: string } };
type ChosenOrNone = { readonly value: string | null; readonly item: { readonly label: string } };

/** What ServiceNow's elements say, and what they say with it. */
interface NowActions {
  'NOW_INPUT#VALUE_SET': Text;
  'NOW_INPUT#INPUT': Typed;
  'NOW_INPUT_URL#VALUE_SET': Text;
  'NOW_INPUT_URL#INPUT': Typed;
  'NOW_INPUT_PHONE#VALUE_SET': Text;
  'NOW_TEXTAREA#VALUE_SET': Text;
  'NOW_TEXTAREA#INPUT': Typed;
  'NOW_SELECT#SELECTED_ITEM_SET': Chosen;
  'NOW_TYPEAHEAD#VALUE_SET': Text;
  /** Typing takes the selection away: then the value is null. */
  'NOW_TYPEAHEAD#SELECTED_ITEM_SET': ChosenOrNone;
  'NOW_TYPEAHEAD_MULTI#VALUE_SET': Text;
  'NOW_TYPEAHEAD_MULTI#SELECTED_ITEMS_SET': { readonly value: readonly Candidate[] };
  'NOW_CHECKBOX#CHECKED_SET': { readonly value: boolean };
  'NOW_BUTTON#CLICKED': unknown;
}

/** Actions are DOM events whose detail carries a payload. */
export function onAction<Type extends keyof NowActions>(
  target: EventTarget,
  type: Type,
  run: (payload: NowActions[Type]) => void,
): void {
  target.addEventListener(type, (event) => {
    run((event as CustomEvent<{ readonly payload: NowActions[Type] }>).detail.payload);
  });
}

export function dispatchAction(target: EventTarget, type: string, payload: unknown): void {
  const detail = { type, payload, meta: { options: {} } };
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
