import { ChevronDown, ChevronUp } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CallerCard } from '../../utils/servicenow/caller.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly name: string;
  readonly isVip: boolean;
  readonly card: CallerCard | null;
  /** Number of the open record, or why there is none. */
  readonly record: string;
  /** Null where there is nothing to fold out. */
  readonly isOpen: boolean | null;
  readonly onFold: () => void;
}

/** The caller in one line, as it stays through the call. */
export function CallerLine({ name, isVip, card, record, isOpen, onFold }: Props): JSX.Element {
  const open = card?.cases.filter((one) => one.isOpen).length ?? 0;
  return (
    <div class="case-line">
      {name === '' ? null : (
        <>
          <span class="avatar" aria-hidden="true">
            {initials(name)}
          </span>
          <strong title={name}>{name}</strong>
        </>
      )}
      {isVip ? <span class="vip">{t('caller.vip')}</span> : null}
      <span class="case-number">{record}</span>
      <span class="spring" />
      {isOpen === null ? null : isOpen || open === 0 ? (
        <IconButton
          icon={isOpen ? ChevronUp : ChevronDown}
          label={t(isOpen ? 'caller.fold' : 'caller.unfold')}
          onClick={onFold}
        />
      ) : (
        <button type="button" class="tag open" title={t('caller.unfold')} onClick={onFold}>
          {t('cases.openCount', { count: open })}
          <ChevronDown size={12} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}
