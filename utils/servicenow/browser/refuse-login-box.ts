/**
 * An instance answers a request without a session with `WWW-Authenticate: BASIC`, and the browser
 * would hold the answer back behind its own box for name and password, which no agent can use. Refused
 * here, the 401 arrives and the pane can say what happened. To be called when the worker starts.
 */
export function refuseLoginBox(): void {
  chrome.webRequest.onAuthRequired.addListener(
    () => ({ cancel: true }),
    { urls: ['*://*/api/*'], types: ['xmlhttprequest'] },
    ['blocking'],
  );
}
