import type { FormFieldData } from './form-data.ts';
import type { PageGlobals } from './page-globals.ts';

/** How much of Angular a stranger's script gets hold of: by default all of it. */
export const PORTAL_VARIANTS = ['open', 'no-debug-info', 'no-angular'] as const;
export type PortalVariant = (typeof PORTAL_VARIANTS)[number];

/** What the portal's scripts are told of the page. */
export interface PortalData {
  readonly globals: PageGlobals;
  readonly variant: PortalVariant;
  readonly timeZone: string;
  readonly kind: 'record' | 'catalog-item';
  /** Of the record; for a catalog item what its form object calls itself. */
  readonly table: string;
  /** `-1` for a new record, and for an order. */
  readonly sysId: string;
  readonly itemSysId: string;
  readonly title: string;
  readonly fields: readonly PortalFieldData[];
  readonly text: Readonly<Record<'none' | 'mandatory' | 'save' | 'done' | 'notSaved', string>>;
}

export interface PortalFieldData extends FormFieldData {
  readonly isMultiLine: boolean;
  /** As it stands in the box. */
  readonly value: string;
  readonly displayValue: string;
}
