import { Check, ChevronDown } from 'lucide-preact';
import type { JSX } from 'preact';
import type { Template } from '../../utils/settings/template.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly templates: readonly Template[];
  readonly chosen: Template;
  readonly onChoose: (id: string) => void;
}

/** What the summary is made of, for this call. */
export function TemplateMenu({ templates, chosen, onChoose }: Props): JSX.Element {
  const choose = (button: HTMLElement, { id }: Template): void => {
    button.closest<HTMLElement>('[popover]')?.hidePopover();
    if (id !== chosen.id) onChoose(id);
  };
  return (
    <Popover
      class="template-name"
      label={t('summary.template', { name: chosen.name })}
      sign={
        <>
          <span>{chosen.name}</span>
          <ChevronDown size={12} aria-hidden="true" />
        </>
      }
    >
      <h2 class="eyebrow">{t('summary.templateTitle')}</h2>
      <ul class="choices">
        {templates.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={one.id === chosen.id}
              onClick={(event) => choose(event.currentTarget, one)}
            >
              {one.name}
              {one.id === chosen.id ? <Check size={14} aria-hidden="true" /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
