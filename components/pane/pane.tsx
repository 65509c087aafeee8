import type { JSX } from 'preact';
import { Alarm } from '../listening/alarm.tsx';
import { Listening } from '../listening/listening.tsx';
import { SoundRow } from '../listening/sound-row.tsx';
import { DropZone } from '../sources/drop-zone.tsx';
import { AfterCall } from './after-call.tsx';
import { PaneFooter } from './footer.tsx';
import { PaneHeader } from './header.tsx';
import { Idle } from './idle.tsx';
import type { PaneModel } from './pane-model.ts';
import { Masking } from '../transcript/masking.ts';
import { Rail } from './rail.tsx';
import { usePart } from './use-part.ts';

export function Pane(model: PaneModel): JSX.Element {
  const { call, source } = model;
  const phase = usePart(call, (state) => state.phase);
  if (call.width.value === 'rail') return <Rail {...model} />;
  return (
    <Masking.Provider value={call.transcript}>
      <DropZone canDrop={phase === 'none'} onFile={(file) => void source.read(file)}>
        <Alarm call={call} />
        <PaneHeader {...model} />
        {phase === 'none' ? <Idle call={call} source={source} /> : null}
        {phase === 'listening' ? (
          <>
            <SoundRow call={call} />
            <Listening call={call} />
          </>
        ) : null}
        {phase === 'ended' || phase === 'filed' ? <AfterCall {...model} /> : null}
        <PaneFooter call={call} />
      </DropZone>
    </Masking.Provider>
  );
}
