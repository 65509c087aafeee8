import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { PROFILES, type Profile } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly value: Profile;
  readonly onChange: (value: Profile) => void;
}

/** How much is said to the agent during a call. */
export function ProfileFields({ value, onChange }: Props): JSX.Element {
  const name = useId();
  return (
    <fieldset>
      <legend>{t('cards.profile.title')}</legend>
      <p class="help">{t('cards.profile.help')}</p>
      <div class="choice" role="radiogroup" aria-label={t('cards.profile.title')}>
        {PROFILES.map((profile) => (
          <label key={profile} class="choice-sentence">
            <input
              type="radio"
              name={name}
              checked={profile === value}
              onChange={() => onChange(profile)}
            />
            <span>
              <b>{t(`cards.profile.${profile}.name`)}</b>{' '}
              <span class="help">{t(`cards.profile.${profile}.help`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
