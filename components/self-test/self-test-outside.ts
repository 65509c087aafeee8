import type { ProbeReport } from '../../utils/servicenow/probe-report.ts';
import type { RestAnswer, RestRequest } from '../../utils/servicenow/rest.ts';

/** A tab that shows a page of an instance. The title is for the agent to know it by, and goes nowhere. */
export interface InstanceTab {
  readonly tabId: number;
  readonly title: string;
  readonly host: string;
}

/** All that the self-test asks of the world. */
export interface SelfTestOutside {
  readonly version: string;
  readonly browser: string;
  tabs(): Promise<readonly InstanceTab[]>;
  /** Of every frame that answers; empty when none does. */
  probe(tabId: number): Promise<readonly ProbeReport[]>;
  ask(tabId: number, request: RestRequest): Promise<RestAnswer>;
  copy(text: string): Promise<boolean>;
  save(text: string): void;
  now(): number;
}
