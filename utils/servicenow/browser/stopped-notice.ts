import type { Theme } from './page-theme.ts';

export const STOPPED_CSS = `
aside {
  box-sizing: border-box; height: 100%; padding: 16px; border-left: 1px solid #e1e5ea;
  font: 13px/1.5 "Inter", "Segoe UI", system-ui, sans-serif; background: #fff; color: #1b2430;
}
aside p { margin: 0 0 12px; padding: 10px 12px; border-radius: 10px; background: #fff4df; }
aside button {
  min-height: 32px; padding: 4px 12px; border: 1px solid #c9d0d8; border-radius: 8px;
  font: inherit; font-weight: 600; background: none; color: inherit; cursor: pointer;
}
aside.dark { border-color: #2b333e; background: #161b22; color: #e6eaf0; }
aside.dark p { background: #322612; }
aside.dark button { border-color: #445060; }
`;

/** Outside the dictionary, because nothing of the extension can be loaded any more. */
const WORDS = {
  da: {
    stopped:
      'Sidemand er stoppet. Alt til nu er gemt. Genindlæs siden, når samtalen er slut, eller nu, hvis du vil have den med.',
    reload: 'Genindlæs siden',
  },
  en: {
    stopped:
      'Sidemand has stopped. Everything so far is saved. Reload the page when the call is over, or now if you want the rest of it too.',
    reload: 'Reload the page',
  },
};

/** What stands in place of a pane whose extension is gone, in the language of the page. */
export function stoppedNotice(theme: Theme): HTMLElement {
  const words = document.documentElement.lang.startsWith('da') ? WORDS.da : WORDS.en;
  const notice = document.createElement('aside');
  notice.className = theme;
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words.stopped;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.reload;
  // Only when the agent says so: what is typed in the form would be gone.
  button.addEventListener('click', () => location.reload());
  notice.append(sentence, button);
  return notice;
}
