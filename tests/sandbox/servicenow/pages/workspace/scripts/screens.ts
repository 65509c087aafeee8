import recordCss from '../styles/record.css?inline';
import { make, openRoot, randomTag, sheetOf, wrapped } from './dom.ts';

const SHEET = sheetOf(recordCss);

/** Where one tab's page stands; inactive ones stay in the document and are not displayed. */
export interface Screen {
  readonly element: HTMLElement;
  readonly put: (parts: readonly HTMLElement[]) => void;
  readonly activate: (isActive: boolean) => void;
}

/** Numbers of page definitions: new at every load, as between instances. */
const TRANSFORMER = randomTag('screen-action-transformer');
const RECORD_PAGE = randomTag('macroponent');

/** Configurable workspaces: `sn-canvas-screen` → transformer → the page's macroponent, all open roots. */
export function canvasScreen(): Screen {
  const page = make(RECORD_PAGE, { class: 'page' });
  const transformer = wrapped(TRANSFORMER, {}, [SHEET], page);
  const element = wrapped('sn-canvas-screen', {}, [SHEET], transformer);
  return {
    element,
    put(parts) {
      const root = page.shadowRoot ?? openRoot(page, [SHEET]);
      root.replaceChildren(...parts);
    },
    activate: (isActive) => void (element.style.display = isActive ? 'block' : 'none'),
  };
}

/** The retired agent workspace: panels told apart by a class, and the form deep inside other elements. */
export function legacyPanel(): Screen {
  const blob = make('now-record-form-blob');
  const layout = wrapped('now-record-form-layout', {}, [SHEET], blob);
  const form = wrapped('now-record-form-connected', {}, [SHEET], layout);
  const element = make('div', { class: 'chrome-tab-panel', role: 'tabpanel' }, form);
  return {
    element,
    put(parts) {
      const root = blob.shadowRoot ?? openRoot(blob, [SHEET]);
      root.replaceChildren(...parts);
    },
    activate: (isActive) => void element.classList.toggle('is-active', isActive),
  };
}
