import { plainText, wordsOf } from '../query/match-words.ts';
import type { Row } from '../store/record-store.ts';
import { sysIdOf } from '../store/sys-id.ts';
import type { ApiCall } from './api-call.ts';

/** One catalog with one category is enough for a test house. */
const CATALOG = { sys_id: sysIdOf('catalog'), title: 'Service Catalog' };
const CATEGORY = { sys_id: sysIdOf('catalog category'), title: 'Services' };

export function isProducer(item: Row): boolean {
  return item['sys_class_name'] === 'sc_cat_item_producer';
}

function shownPrice(item: Row): object {
  const price = item['price'] ?? '';
  if (price === '' || Number(price) === 0) return { show_price: false };
  const shown = `${price} kr.`;
  return { show_price: true, price: shown, localized_price: shown, price_currency: 'DKK' };
}

export function listedItem(item: Row): object {
  return {
    short_description: item['short_description'] || null,
    kb_article: '',
    icon: 'images/icons/catalog_item.gifx',
    description: item['description'] ?? '',
    ...shownPrice(item),
    type: isProducer(item) ? 'record_producer' : 'catalog_item',
    show_quantity: true,
    sys_class_name: item['sys_class_name'] ?? '',
    picture: '',
    url: '',
    sys_id: item['sys_id'] ?? '',
    content_type: '',
    catalogs: [CATALOG],
    name: item['name'] ?? '',
    category: CATEGORY,
    order: 0,
  };
}

/** The item's questions in their order. */
export function variablesOf({ instance }: ApiCall, item: Row): Row[] {
  return instance.store
    .rows('item_option_new')
    .filter((row) => row['cat_item'] === item['sys_id'] && row['active'] === 'true')
    .toSorted((a, b) => Number(a['order']) - Number(b['order']));
}

function shownVariable({ instance }: ApiCall, variable: Row): object {
  const { store } = instance;
  const choices = store
    .rows('question_choice')
    .filter((row) => row['question'] === variable['sys_id'])
    .toSorted((a, b) => Number(a['order']) - Number(b['order']));
  const reference = variable['reference'] ?? '';
  const value = variable['default_value'] ?? '';
  return {
    active: true,
    label: variable['question_text'] ?? '',
    dynamic_value_field: '',
    name: variable['name'] ?? '',
    id: variable['sys_id'] ?? '',
    mandatory: variable['mandatory'] === 'true',
    read_only: false,
    type: Number(variable['type']),
    value,
    displayvalue: reference === '' ? value : store.nameOf(reference, value),
    ...(reference === '' ? {} : { reference, ref_qualifier: '' }),
    ...(choices.length === 0
      ? {}
      : {
          choices: choices.map((one, index) => ({
            index,
            label: one['text'] ?? '',
            value: one['value'] ?? '',
          })),
        }),
  };
}

export function wholeItem(call: ApiCall, item: Row): object {
  return {
    ...listedItem(item),
    categories: [{ sys_id: CATEGORY.sys_id, active: true, title: CATEGORY.title }],
    variables: variablesOf(call, item).map((one) => shownVariable(call, one)),
    ui_policy: [],
    client_script: { onChange: [], onSubmit: [], onLoad: [] },
    data_lookup: [],
  };
}

/** Active items; with words, those in which every word begins some word. */
export function findItems({ instance }: ApiCall, words: string): Row[] {
  const wanted = wordsOf(words);
  return instance.store
    .rows('sc_cat_item')
    .filter((item) => item['active'] === 'true')
    .filter((item) => {
      const texts = [item['name'], item['short_description'], plainText(item['description'] ?? '')];
      const indexed = wordsOf(texts.join(' '));
      return wanted.every((word) => indexed.some((candidate) => candidate.startsWith(word)));
    });
}
