/**
 * A telephone that is docked in an instance: when a call is answered, it has an interaction opened and
 * asks the page around it to show it. It watches the telephone beside it and changes nothing there.
 */
const shell = document.querySelector('main');
const scenario = new URLSearchParams(window.location.search).get('scenario');
const callId = crypto.randomUUID();
let told = false;

/** The page in which the telephone is docked; a page of its own has none. */
function dockedIn(): string | undefined {
  return window.parent === window ? undefined : window.location.ancestorOrigins[0];
}

function askPage(instance: string, eventName: string, args: object): void {
  const message = JSON.stringify({ type: 'NOW.PostMessage', eventName, args });
  window.parent.postMessage(message, instance);
}

async function tell(instance: string): Promise<void> {
  const answer = await fetch('/interaction', {
    method: 'POST',
    body: JSON.stringify({ scenario, instance, callId }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { sysId } = (await answer.json()) as { sysId: string };
  if (shell) shell.dataset['interaction'] = sysId;
  askPage(instance, 'openframe_set_top_frame_url', {
    form: { entity: 'interaction', query: `sys_id=${sysId}` },
    interaction_sys_id: sysId,
  });
}

if (shell) {
  const watch = new MutationObserver(() => {
    const instance = dockedIn();
    if (told || instance === undefined || shell.dataset['state'] !== 'talking') return;
    told = true;
    tell(instance).catch((error: unknown) => {
      shell.dataset['interaction'] = `none: ${String(error)}`;
    });
  });
  watch.observe(shell, { attributes: true, attributeFilter: ['data-state'] });
}
