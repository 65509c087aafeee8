import { useSignal } from '@preact/signals';
import type { JSX, TargetedSubmitEvent } from 'preact';
import type { Settings } from '../../utils/settings/settings.ts';
import { Mark } from '../shared/mark.tsx';
import { interfaceLanguage, t } from '../shared/words.ts';
import { isUsableAddress } from './check-address.ts';
import { isSmsPath } from '../../utils/settings/read-tables.ts';
import { CorrectionTable } from './correction-table.tsx';
import { EngineFields } from './engine-fields.tsx';
import { FieldModeTable } from './field-mode-table.tsx';
import { KnowledgeGaps } from './knowledge-gaps.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LimitFields } from './limit-fields.tsx';
import { MicrophoneFields } from './microphone-fields.tsx';
import { OpeningFields } from './opening-fields.tsx';
import { PrivacyFields } from './privacy-fields.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { RetentionFields } from './retention-fields.tsx';
import { SendingFields } from './sending-fields.tsx';
import { ServiceFields } from './service-fields.tsx';
import type { SettingsOutside } from './settings-outside.ts';
import { SpeechFields } from './speech-fields.tsx';
import { TableFields } from './table-fields.tsx';
import { TemplateFields } from '../templates/template-fields.tsx';
import { countVersions } from '../../utils/settings/edit-templates.ts';
import { isWhole } from '../../utils/settings/read-templates.ts';

interface Props {
  readonly first: Settings;
  readonly outside: SettingsOutside;
}

export function SettingsPage({ first, outside }: Props): JSX.Element {
  const draft = useSignal(first);
  const stored = useSignal(first);
  const said = useSignal('');
  const { speech, language, corrections, microphoneId, retention } = draft.value;
  const { interfaceLanguage: shown, callLanguage, opening, fieldModes } = draft.value;
  const { smsPath, sendsTranscript } = draft.value;
  const areTablesWrong = useSignal(false);
  const change = (part: Partial<Settings>): void => {
    said.value = '';
    draft.value = { ...draft.value, ...part };
  };

  const save = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const shownNow = draft.peek();
    const settings = usable(shownNow, stored.peek());
    const urls = [settings.speech.url, settings.language.url].filter((url) => url !== '');
    if (!urls.every(isUsableAddress)) {
      said.value = t('settings.urlWrong');
      return;
    }
    if (!settings.templates.every(isWhole)) {
      said.value = t('templates.incomplete');
      return;
    }
    if (areTablesWrong.peek() || !isSmsPath(settings.smsPath)) {
      said.value = t('settings.notSaved');
      return;
    }
    // First of all, because the browser only listens to this while it remembers the click.
    const mayTalk = urls.length === 0 ? Promise.resolve(true) : outside.askForHosts(urls);
    try {
      await outside.save(settings);
    } catch {
      said.value = t('settings.storage');
      return;
    }
    interfaceLanguage.value = settings.interfaceLanguage;
    stored.value = settings;
    // Versions have counted up; whatever was typed meanwhile stays.
    if (draft.peek() === shownNow) draft.value = settings;
    const host = urls.map((url) => new URL(url).host).join(', ');
    said.value = (await mayTalk) ? t('settings.saved') : t('settings.hostRefused', { host });
  };

  return (
    <main class="page">
      <header class="page-head">
        <Mark size={36} />
        <h1>
          {t('app.name')} <span>{t('settings.title')}</span>
        </h1>
        <p>{t('settings.intro')}</p>
      </header>
      <form onSubmit={(event) => void save(event)}>
        <SpeechFields
          value={speech}
          onChange={(value) => change({ speech: value })}
          outside={outside}
        />
        <CorrectionTable value={corrections} onChange={(value) => change({ corrections: value })} />
        <EngineFields value={draft.value} onChange={change} outside={outside} />
        <fieldset>
          <legend>{t('settings.language')}</legend>
          <p class="help">{t('settings.languageHelp')}</p>
          <ServiceFields
            kind="language"
            value={language}
            onChange={(part) => change({ language: { ...language, ...part } })}
            onTry={(service) => outside.tryService(service)}
          />
        </fieldset>
        <PrivacyFields value={draft.value.privacy} onChange={(privacy) => change({ privacy })} />
        <LimitFields value={draft.value} onChange={change} />
        <fieldset>
          <legend>{t('settings.languages')}</legend>
          <LanguageChoice
            label={t('settings.callLanguage')}
            help={t('settings.callLanguageHelp')}
            value={callLanguage}
            onChange={(value) => change({ callLanguage: value })}
          />
          <LanguageChoice
            label={t('settings.interfaceLanguage')}
            value={shown}
            onChange={(value) => change({ interfaceLanguage: value })}
          />
        </fieldset>
        <ProfileFields value={draft.value.profile} onChange={(profile) => change({ profile })} />
        <TemplateFields
          value={draft.value.templates}
          language={callLanguage}
          outside={outside}
          onChange={(templates) => change({ templates: [...templates] })}
        />
        <MicrophoneFields
          outside={outside}
          value={microphoneId}
          onChange={(value) => change({ microphoneId: value })}
        />
        <RetentionFields value={retention} onChange={(value) => change({ retention: value })} />
        <OpeningFields value={opening} onChange={(value) => change({ opening: value })} />
        <SendingFields smsPath={smsPath} sendsTranscript={sendsTranscript} onChange={change} />
        <FieldModeTable value={fieldModes} onChange={(value) => change({ fieldModes: value })} />
        <TableFields
          value={first.tables}
          onChange={(tables) => {
            areTablesWrong.value = tables === null;
            change(tables ? { tables: [...tables] } : {});
          }}
        />
        <KnowledgeGaps outside={outside} />
        <fieldset>
          <legend>{t('selfTest.title')}</legend>
          <p class="help">{t('selfTest.intro')}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => void outside.openSelfTest()}>
              {t('selfTest.open')}
            </button>
          </div>
        </fieldset>
        <div class="page-bar">
          <button type="submit" class="button primary">
            {t('settings.save')}
          </button>
          <p role="status">{said.value}</p>
        </div>
      </form>
    </main>
  );
}

/** A pair of words of which one is missing corrects nothing. */
function usable(settings: Settings, stored: Settings): Settings {
  const corrections = settings.corrections
    .map(({ heard, correct }) => ({ heard: heard.trim(), correct: correct.trim() }))
    .filter(({ heard, correct }) => heard !== '' && correct !== '');
  const templates = [...countVersions(stored.templates, settings.templates)];
  return { ...settings, corrections, templates };
}
