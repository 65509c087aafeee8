import { AppWindow, FileAudio, Mic, Monitor, PanelTop, type LucideIcon } from 'lucide-preact';
import type { JSX, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { SOURCE_CHOICES, type SourceChoice } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import type { SourceModel } from './source-model.ts';

const ICONS: Readonly<Record<SourceChoice, LucideIcon>> = {
  'this-tab': PanelTop,
  'other-tab': AppWindow,
  system: Monitor,
  room: Mic,
};

/** One quiet row at the bottom: where the sound comes from. What is chosen fills the rest of the pane. */
export function SourceBar({ source }: { source: SourceModel }): JSX.Element {
  const name = useId();
  const take = ({ currentTarget: input }: TargetedEvent<HTMLInputElement>): void => {
    const file = input.files?.[0];
    // The same file may be chosen again, and is then a change again.
    input.value = '';
    if (file) void source.read(file);
  };
  return (
    <div class="source-bar">
      <div class="source-choices" role="radiogroup" aria-label={t('sources.title')}>
        {SOURCE_CHOICES.map((choice) => {
          const Icon = ICONS[choice];
          return (
            <label key={choice} title={t(`sources.${choice}.long`)}>
              <input
                type="radio"
                name={name}
                class="sr-only"
                checked={choice === source.chosen.value}
                onChange={() => void source.choose(choice)}
              />
              <Icon size={17} aria-hidden="true" />
              {t(`sources.${choice}.name`)}
            </label>
          );
        })}
      </div>
      <label class="source-file" title={t('sources.recording.long')}>
        <input
          type="file"
          class="sr-only"
          accept="audio/*,video/webm,video/mp4"
          aria-label={t('sources.recording.long')}
          onChange={take}
        />
        <FileAudio size={17} aria-hidden="true" />
        {t('sources.recording.name')}
      </label>
    </div>
  );
}
