/**
 * Quiet violet, as everywhere in the product: proposed by the machine, not yet touched by the agent. The
 * pill is above its card: what that covers does not count as seen, and could not be clicked. The way from
 * the pill to the card (`::before`) is part of the card. Said here, because the sheet is sent as it stands.
 */
export const CHIP_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483646 !important;
  pointer-events: none !important;
  --ai: #5b3fbd; --ai-soft: #f0ecfb; --ai-line: #d5cbf5;
  --bg: #fff; --line: #dfe3e8; --ink: #1b2430; --ink-2: #5b6675; --shadow: #0f172a2e;
}
:host([data-theme='dark']) {
  --ai: #c3b4ff; --ai-soft: #2a2145; --ai-line: #4a3d78;
  --bg: #1e242d; --line: #343d49; --ink: #e6eaf0; --ink-2: #a5b0be; --shadow: #0009;
}
@media print { :host { display: none !important; } }
.chip {
  position: fixed; pointer-events: auto;
  font: 12px/18px "Inter", "Segoe UI", system-ui, sans-serif;
}
.chip[hidden] { display: none; }
.chip:hover, .chip:focus-within { z-index: 1; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--ai); outline-offset: 1px; }
.pill {
  position: relative; z-index: 1;
  display: flex; align-items: center; gap: 4px;
  max-width: 100%; height: 20px; padding: 0 8px 0 6px;
  border: 1px solid var(--ai-line); border-radius: 99px;
  background: var(--ai-soft); color: var(--ai);
  font-weight: 600; white-space: nowrap;
}
.pill:hover { border-color: var(--ai); }
.pill span { overflow: hidden; text-overflow: ellipsis; }
.pill svg { flex: none; }
.small .pill { padding: 0 4px; }
.small .pill span { display: none; }
.filled .pill {
  background: var(--bg); border-color: var(--line); color: var(--ink-2); font-weight: 500;
}
.filled .pill svg { color: var(--ai); }
.filled .pill:hover { color: var(--ink); border-color: var(--ink-2); }
.card {
  position: fixed; display: none; width: max-content; max-width: 300px; padding: 10px 12px;
  border: 1px solid var(--line); border-radius: 10px;
  background: var(--bg); color: var(--ink); box-shadow: 0 6px 20px var(--shadow);
}
.card::before { content: ''; position: absolute; inset: -8px 0; z-index: -1; }
.chip:hover .card, .chip:focus-within .card { display: block; }
.value { margin: 0 0 2px; font-weight: 600; overflow-wrap: anywhere; }
.evidence { margin: 0; color: var(--ink-2); overflow-wrap: anywhere; }
.acts { display: flex; gap: 6px; margin-top: 8px; }
.acts button {
  display: flex; align-items: center; gap: 4px; height: 24px; padding: 0 8px;
  border: 1px solid var(--line); border-radius: 7px; font-weight: 600; white-space: nowrap;
}
.acts button:hover { border-color: var(--ink-2); }
.acts .accept { background: var(--ai); border-color: var(--ai); color: var(--bg); }
.acts .dismiss { color: var(--ink-2); border-color: transparent; }
`;
