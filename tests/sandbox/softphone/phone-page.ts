import type { PhoneCard } from './phone-card.ts';

/** The pages' scripts find everything they need in the document. */
export function phonePage(card: PhoneCard, openframe: boolean): string {
  const { language, name, number, sound, words } = card;
  const docked = openframe ? '\n<script type="module" src="/openframe.js"></script>' : '';
  const initials = name.replaceAll(/(?<=\p{L})\p{L}+|[^\p{L}]/gu, '').slice(0, 2);
  const hidden = { ringing: '', talking: ' hidden', ended: ' hidden' };
  const states = (['ringing', 'talking', 'ended'] as const).map(
    (state) => `<span data-when="${state}"${hidden[state]}>${words[state]}</span>`,
  );
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/softphone.css">
<script type="module" src="/softphone.js"></script>${docked}
<main class="phone" data-state="ringing" data-sound="${sound}">
  <p class="state" role="status"><i class="lamp"></i>${states.join('')}<time hidden>0:00</time></p>
  <div class="who">
    <span class="initials" aria-hidden="true">${initials}</span>
    <div><h1>${name}</h1><p class="number">${number}</p></div>
  </div>
  <div class="keys">
    <button type="button" class="answer">${words.answer}</button>
    <button type="button" class="hang-up" disabled>${words.hangUp}</button>
  </div>
</main>
</html>
`;
}

/** When no call was asked for. */
export function listPage(scenarios: readonly string[], openframe: boolean): string {
  const more = openframe ? '&amp;openframe=1' : '';
  const items = scenarios.map((one) => `<li><a href="/?scenario=${one}${more}">${one}</a></li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Softphone</title>
<link rel="stylesheet" href="/softphone.css"><main class="phone"><h1>Softphone</h1><ul>${items.join('')}</ul></main></html>
`;
}
