import type { JSX } from 'preact';
import { isSmsPath } from '../../utils/settings/read-tables.ts';
import { t } from '../shared/words.ts';
import { CheckField } from './check-field.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly smsPath: string;
  readonly sendsTranscript: boolean;
  readonly onChange: (part: { smsPath?: string; sendsTranscript?: boolean }) => void;
}

/** What leaves for the caller or for ServiceNow besides the note itself. */
export function SendingFields({ smsPath, sendsTranscript, onChange }: Props): JSX.Element {
  return (
    <fieldset>
      <legend>{t('settings.sending.title')}</legend>
      <TextField
        label={t('settings.sending.sms')}
        help={t(isSmsPath(smsPath) ? 'settings.sending.smsHelp' : 'settings.sending.smsWrong')}
        value={smsPath}
        onChange={(path) => onChange({ smsPath: path.trim() })}
      />
      <CheckField
        label={t('settings.sending.transcript')}
        help={t('settings.sending.transcriptHelp')}
        value={sendsTranscript}
        onChange={(to) => onChange({ sendsTranscript: to })}
      />
    </fieldset>
  );
}
