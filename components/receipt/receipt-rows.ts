import type { Receipt } from '../../utils/assist/receipt.ts';
import { engineWords } from '../pane/engine-words.ts';
import { interfaceLanguage, t } from '../shared/words.ts';

/** What stands left and right on one line of the receipt. */
export type ReceiptRow = readonly [label: string, value: string];

const HIDDEN_KINDS = ['cpr', 'mail', 'phone', 'account', 'address', 'name'] as const;

export function receiptRows(callId: string, receipt: Receipt): readonly ReceiptRow[] {
  const { engines, cost, template } = receipt;
  return [
    [t('receipt.call'), callId],
    ...engines.map((one): ReceiptRow => [t('receipt.engine'), engineUse(one)]),
    ...(cost ? [[t('receipt.cost'), `${amountOf(cost.amount)} ${cost.currency}`] as const] : []),
    ...(template ? [[t('receipt.template'), templateUsed(template)] as const] : []),
    [t('receipt.sent'), sentWords(receipt)],
    [t('receipt.hidden'), hiddenWords(receipt)],
    [t('receipt.sound'), soundWords(receipt)],
  ];
}

export function receiptText(rows: readonly ReceiptRow[]): string {
  return [t('receipt.title'), ...rows.map((row) => row.join(': '))].join('\n');
}

function engineUse({ engine, where, usage }: Receipt['engines'][number]): string {
  const requests = t('receipt.requests', { count: usage.requests });
  const tokens =
    where === 'service'
      ? t('receipt.tokens', {
          prompt: grouped(usage.prompt),
          cached: grouped(usage.cached),
          answer: grouped(usage.answer),
        })
      : '';
  return [engineWords(engine), requests, tokens].filter((word) => word !== '').join(' · ');
}

function templateUsed({ id, version, length }: NonNullable<Receipt['template']>): string {
  return t('receipt.templateUsed', { id, version, length: t(`receipt.length.${length}`) });
}

function sentWords({ sent: { lines, forms, articles } }: Receipt): string {
  const words = [
    lines > 0 ? t('receipt.sentLines', { count: lines }) : '',
    forms > 0 ? t('receipt.sentForm') : '',
    articles > 0 ? t('receipt.sentArticles', { count: articles }) : '',
  ].filter((word) => word !== '');
  return words.length > 0 ? words.join(', ') : t('receipt.sentNothing');
}

function hiddenWords({ hidden }: Receipt): string {
  const found = HIDDEN_KINDS.filter((kind) => hidden[kind] > 0);
  return found.length > 0
    ? found.map((kind) => t(`receipt.kind.${kind}`, { count: hidden[kind] })).join(', ')
    : t('receipt.hiddenNothing');
}

function soundWords({ sound }: Receipt): string {
  switch (sound.kind) {
    case 'none':
      return t('receipt.soundOf.none');
    case 'waiting':
      return t('receipt.soundOf.waiting', { count: sound.pieces });
    case 'deleted':
    case 'kept-until':
      return t(`receipt.soundOf.${sound.kind}`, { time: timeOf(sound.at) });
    default:
      return sound satisfies never;
  }
}

function timeOf(at: number): string {
  return new Intl.DateTimeFormat(interfaceLanguage.value, {
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}

function grouped(count: number): string {
  return new Intl.NumberFormat(interfaceLanguage.value).format(count);
}

/** A call costs a few øre: two figures that say something. */
function amountOf(amount: number): string {
  return new Intl.NumberFormat(interfaceLanguage.value, {
    minimumFractionDigits: 2,
    maximumSignificantDigits: 2,
    roundingPriority: 'morePrecision',
  }).format(amount);
}
