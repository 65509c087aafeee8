import type { PolarisData } from '../polaris-page.ts';
import { listenToSoftphone } from './open-frame.ts';

/** The elements from the page's body to the frame; each has an open root with the next one in it. */
const NESTED = [
  'sn-canvas-appshell-root',
  'sn-canvas-appshell-layout',
  'sn-polaris-layout',
  'sn-canvas-appshell-main',
  'macroponent-76a83a645b122010b913030a1d81c780',
  'sn-canvas-root',
  'sn-canvas-layout',
  'sn-canvas-main',
];
const TARGET = '/now/nav/ui/classic/params/target/';

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PolarisData;

function styled(root: ShadowRoot): ShadowRoot {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/assets/polaris.css';
  root.append(link);
  return root;
}

function frame(name: string, title: string, src: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  Object.assign(made, { id: name, name, title, src });
  return made;
}

function header(): HTMLElement {
  const made = document.createElement('sn-polaris-header');
  const root = styled(made.attachShadow({ mode: 'open' }));
  const name = document.createElement('b');
  name.textContent = data.text.instance;
  const links = data.links.map(({ href, label }) => {
    const link = document.createElement('a');
    [link.href, link.textContent] = [href, label];
    link.addEventListener('click', (event) => {
      event.preventDefault();
      main.src = href;
    });
    return link;
  });
  root.append(name, ...links);
  return made;
}

function softphoneDock(): { dock: HTMLElement; phone: HTMLIFrameElement } {
  const dock = document.createElement('sn-openframe-dock');
  const phone = frame('gsft_openframe', data.text.softphone, data.softphoneUrl);
  phone.allow = 'autoplay';
  styled(dock.attachShadow({ mode: 'open' })).append(phone);
  return { dock, phone };
}

const main = frame('gsft_main', data.text.instance, data.inner);
const shell = document.createElement('macroponent-f51912f4c700201072b211d4d8c26010');
shell.setAttribute('component-id', 'f51912f4c700201072b211d4d8c26010');
shell.setAttribute('app-id', 'a84adaf4c700201072b211d4d8c260b7');
let root = styled(shell.attachShadow({ mode: 'open' }));
for (const name of NESTED) {
  const element = document.createElement(name);
  element.setAttribute('component-id', crypto.randomUUID().replaceAll('-', ''));
  if (name === 'sn-polaris-layout') element.setAttribute('global-navigation-config', '{}');
  if (name === 'sn-polaris-layout') root.append(header());
  root.append(element);
  root = styled(element.attachShadow({ mode: 'open' }));
}
root.append(main);
document.body.append(shell);

if (data.softphoneUrl !== '') {
  const { dock, phone } = softphoneDock();
  shell.shadowRoot?.append(dock);
  listenToSoftphone({ frame: phone, open: (path) => (main.src = path) });
}

// The address and the tab follow the page inside.
main.addEventListener('load', () => {
  const inner = main.contentWindow?.location;
  if (!inner) return;
  document.title = main.contentDocument?.title || document.title;
  const path = inner.pathname.replace(/^\//, '') + inner.search;
  history.replaceState(null, '', TARGET + encodeURIComponent(path));
});
Object.assign(Reflect.get(window, 'NOW') as object, { isPolarisWrapper: 'true' });
