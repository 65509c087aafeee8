import type { AgentFact, Chip, ChipSheet, FillOrder, FillReport } from '../../messages/protocol.ts';
import type { FormSnapshot } from '../form.ts';
import { isWrapper, readPageAddress } from '../page-address.ts';
import type { ProbeReport } from '../probe-report.ts';
import type { Ask } from '../rest.ts';
import { openChipLayer, type ChipLayer } from './chips.ts';
import type { ChipAct } from './draw-chip.ts';
import { openForm } from './open-form.ts';
import type { openPagePort } from './page-port.ts';
import { openReach } from './reach-form.ts';
import { soon } from './soon.ts';
import { watchTouches } from './touched-fields.ts';

export interface FrameHands {
  /** Resolves when the page says that this frame holds a form; for most frames never. */
  readonly ready: Promise<void>;
  /** The page says that its form came or changed; names the field, as JSON, if the agent changed one. */
  readonly changed: (fieldJson: string) => void;
  readonly report: () => Promise<void>;
  readonly showChips: (sheet: ChipSheet) => Promise<void>;
  readonly fill: (order: FillOrder) => Promise<FillReport>;
  readonly undo: (field: string) => Promise<FillReport>;
  readonly probe: () => Promise<ProbeReport>;
}

interface FrameReports {
  /** A form came, changed or is looked at again: is it to be read? To ask costs the page next to nothing. */
  readonly wantsForm: () => Promise<boolean>;
  readonly formRead: (form: FormSnapshot) => Promise<unknown>;
  /**
   * What the agent did with a chip in the page. Orders from the pane come without such a fact: who
   * ordered writes it down, so that each act stands in the log once.
   */
  readonly chipUsed: (fact: AgentFact) => Promise<unknown>;
}

/** Typing makes many changes; the desk needs the form when the agent pauses. */
const REPORT_AFTER_MS = 250;

/** What one frame does for its form: tell of it, fill it, draw its chips. */
export function openFrameHands(
  page: ReturnType<typeof openPagePort>,
  ask: Ask,
  reports: FrameReports,
  signal: AbortSignal,
): FrameHands {
  let sheet: ChipSheet | null = null;
  let layer: ChipLayer | null = null;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const changedSoon = soon(REPORT_AFTER_MS, () => void look(), signal);
  const touches = watchTouches(changedSoon, signal);
  const reach = openReach(page, ask, () => {
    const { href } = location;
    return isWrapper(href) ? null : readPageAddress(href);
  });
  const form = openForm({ ...reach, touched: touches.fieldsOf, typed: touches.typed }, signal);
  // A value set by a script is no change that the form tells of.
  const fill = (order: FillOrder) => form.fill(order).finally(changedSoon);
  const undo = (field: string) => form.undo(field).finally(changedSoon);

  const useChip = (act: ChipAct, { field, value, displayValue }: Chip) => {
    const acts = {
      accept: async (): Promise<AgentFact> => {
        const report = await fill({ field, value, displayValue, mayWrite: true });
        return { kind: 'field-filled', field, ...report };
      },
      undo: async (): Promise<AgentFact> => {
        const { outcome } = await undo(field);
        return { kind: 'field-undone', field, outcome };
      },
      dismiss: async (): Promise<AgentFact> => ({ kind: 'field-dismissed', field, value }),
    };
    void acts[act]().then(reports.chipUsed);
  };

  const tell = async () => {
    const snapshot = await form.read();
    if (snapshot) await reports.formRead(snapshot);
  };
  const redraw = async () => {
    if (!sheet) return;
    const chips = await form.chipsFor(sheet);
    layer ??= openChipLayer(useChip, signal);
    layer.show(sheet.table, chips);
  };
  const look = async () => {
    await redraw();
    if (await reports.wantsForm()) await tell();
  };
  document.addEventListener('visibilitychange', () => !document.hidden && changedSoon(), {
    signal,
  });

  return {
    ready,
    changed: (fieldJson) => {
      isReady();
      const field: unknown = JSON.parse(fieldJson);
      if (typeof field === 'string') touches.add(field);
      form.changed();
      changedSoon();
    },
    report: async () => {
      // The desk asks because a call is on: only then may the record be read past the page.
      await reach.goPast();
      await tell();
    },
    showChips: async (given) => {
      sheet = given;
      await redraw();
    },
    fill,
    undo,
    probe: async () => {
      const [probe, snapshot] = [await page.probe(), await form.read()];
      return {
        flavour: snapshot?.flavour ?? probe?.flavour ?? null,
        probes: probe?.probes ?? [],
        table: snapshot?.table ?? '',
        fieldCount: snapshot?.fields.length ?? 0,
        means: snapshot?.means ?? [],
      };
    },
  };
}
