import type { JSX } from 'preact';
import { Alarm } from '../listening/alarm.tsx';
import { Listening } from '../listening/listening.tsx';
import { AfterCall } from './after-call.tsx';
import { PaneFooter } from './footer.tsx';
import { PaneHeader } from './header.tsx';
import { Idle } from './idle.tsx';
import type { PaneModel } from './pane-model.ts';
import { Rail } from './rail.tsx';

export function Pane(model: PaneModel): JSX.Element {
  const { call } = model;
  const state = call.state.value;
  if (call.width.value === 'rail') return <Rail {...model} />;
  return (
    <div class="pane">
      <Alarm call={call} />
      <PaneHeader {...model} />
      {state.phase === 'none' ? <Idle call={call} /> : null}
      {state.phase === 'listening' ? <Listening call={call} /> : null}
      {state.phase === 'ended' || state.phase === 'filed' ? <AfterCall {...model} /> : null}
      <PaneFooter state={state} />
    </div>
  );
}
