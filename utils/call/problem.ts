/**
 * Everything that can go wrong and that the agent must hear of. Each code has, in every interface
 * language, one sentence that says what happened and one that says what to do next
 * (`problems.<code>.title` and `problems.<code>.next`).
 */
export const PROBLEM_CODES = [
  // hearing
  'tab-uncapturable', // a browser page, the web store, or a page blocked by policy
  'tab-closed',
  'tab-crashed',
  'microphone-missing',
  'microphone-refused',
  'capture-lost',
  'microphone-silent', // a live microphone that gives digital silence: muted by a switch or the system
  'microphone-blocked', // by the organisation's policy
  'tab-blocked', // by the organisation's policy
  'sound-not-shared', // the browser's dialogue was cancelled, or shared without sound
  'recording-unreadable',
  'recogniser-missing', // the browser has no recogniser of its own for this language
  // speech and language services; `about` says which
  'no-service', // no address or key is set
  'key-refused', // 401, 403
  'model-unknown', // 404
  'quota-used', // 429
  'service-unreachable', // no answer, or 5xx
  'not-a-service', // the server answered HTML, or JSON of another shape
  'speech-rejected', // 400, 413 for one segment
  // engines
  'answer-unusable', // not what was asked for, and not after it was asked to repair it either
  'limit-reached', // of a call or a day, as the settings have it
  'browser-model-missing', // the browser has none, or none for this language, or has not loaded it
  'browser-model-failed',
  // ServiceNow
  'form-incomplete', // the form lacks fields we wanted to fill
  'session-expired',
  'not-permitted', // 403, access rule
  'record-gone', // 404
  'instance-busy', // 429
  'instance-unreachable', // no answer, or 5xx
  'instance-not-json', // a login or error page in place of data
  'aborted-by-rule', // a business rule stopped the update
  'fields-missing', // the record wants more before it is solved
  'form-unreachable', // the page shows a form that we cannot get at
  'answer-lost', // sent, and nobody knows whether it was done
  // the extension itself
  'storage-failed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly about: 'hearing' | 'speech-service' | 'language-service' | 'instance' | 'extension';
  /** What the other side said, shortened and redacted, for the report; never shown first. */
  readonly detail?: string;
}
