import type { JSX } from 'preact';
import type { Settings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

type Money = Pick<Settings, 'limits' | 'price'>;

interface Props {
  readonly value: Money;
  readonly onChange: (part: Partial<Money>) => void;
}

const MOST_TOKENS = 1_000_000_000;
const HIGHEST_PRICE = 100_000;

/** What the language service may cost, and what it costs. */
export function LimitFields({ value: { limits, price }, onChange }: Props): JSX.Element {
  return (
    <fieldset>
      <legend>{t('engines.settings.limits')}</legend>
      <NumberField
        label={t('engines.settings.callTokens')}
        help={t('engines.settings.callTokensHelp')}
        max={MOST_TOKENS}
        value={limits.callTokens}
        onChange={(callTokens) => onChange({ limits: { ...limits, callTokens } })}
      />
      <NumberField
        label={t('engines.settings.dayTokens')}
        help={t('engines.settings.dayTokensHelp')}
        max={MOST_TOKENS}
        value={limits.dayTokens}
        onChange={(dayTokens) => onChange({ limits: { ...limits, dayTokens } })}
      />
      <NumberField
        label={t('engines.settings.pricePrompt')}
        help={t('engines.settings.priceHelp')}
        max={HIGHEST_PRICE}
        step="any"
        value={price.prompt}
        onChange={(prompt) => onChange({ price: { ...price, prompt } })}
      />
      <NumberField
        label={t('engines.settings.priceAnswer')}
        help={t('engines.settings.priceHelp')}
        max={HIGHEST_PRICE}
        step="any"
        value={price.answer}
        onChange={(answer) => onChange({ price: { ...price, answer } })}
      />
      <TextField
        label={t('engines.settings.currency')}
        value={price.currency}
        onChange={(currency) => onChange({ price: { ...price, currency } })}
      />
    </fieldset>
  );
}
