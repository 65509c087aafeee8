/** A person as the instance knows them. Empty texts where it says nothing. */
export interface Person {
  readonly sysId: string;
  readonly name: string;
  readonly userName: string;
  readonly employeeNumber: string;
  readonly email: string;
  readonly phone: string;
  readonly mobilePhone: string;
  readonly title: string;
  readonly department: string;
  /** `company` of the instance. */
  readonly organisation: string;
  readonly location: { readonly sysId: string; readonly name: string };
  readonly manager: string;
  readonly isVip: boolean;
  /** Preferred language, as the instance writes it: `da`, `en`. */
  readonly language: string;
}

/** What pointed to the caller. `segmentId`: the line in which it was said. */
export interface Clue {
  readonly kind: 'record' | 'address' | 'cpr' | 'phone' | 'e-mail' | 'employee-number' | 'name';
  /** Empty where it is a CPR number: that stands in no log but in what was said. */
  readonly text: string;
  readonly segmentId?: string;
}

/** A name that fits two people is never settled by a guess: then there is a list to choose from. */
export type FoundCaller =
  | { readonly kind: 'sure'; readonly person: Person; readonly clue: Clue }
  | { readonly kind: 'shortlist'; readonly people: readonly Person[]; readonly clue: Clue }
  | { readonly kind: 'none'; readonly clue: Clue };

/** Everything worth a glance while the caller says hello. */
export interface CallerCard {
  readonly person: Person;
  readonly devices: readonly Device[];
  /** Of the caller: those that are open, then the last ten; newest first within each. */
  readonly cases: readonly CaseLine[];
  /** Open incidents of other people at the same place that sound alike, the likest first. */
  readonly nearby: readonly CaseLine[];
  /** Tables that could not be read, so that an empty list is not taken for "none". */
  readonly unread: readonly string[];
}

export interface CaseLine {
  readonly table: string;
  readonly sysId: string;
  readonly number: string;
  readonly headline: string;
  /** As shown to this agent. */
  readonly state: string;
  readonly isOpen: boolean;
  /** UTC, `yyyy-MM-dd HH:mm:ss`. */
  readonly openedAt: string;
}

export interface Device {
  readonly sysId: string;
  readonly name: string;
  /** Class as shown, e.g. `Computer`. */
  readonly kind: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly status: string;
}
