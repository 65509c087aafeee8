import type { Problem } from '../../utils/call/problem.ts';
import { t } from '../shared/words.ts';

/** The two sentences of a problem, with the service named that it is about. */
export function problemWords({ code, about }: Problem): { title: string; next: string } {
  const service = t(`services.${about}`);
  const values = { service, Service: service.charAt(0).toUpperCase() + service.slice(1) };
  return { title: t(`problems.${code}.title`, values), next: t(`problems.${code}.next`, values) };
}
