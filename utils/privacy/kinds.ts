/** What is hidden. */
export type Kind = 'cpr' | 'mail' | 'phone' | 'account' | 'address' | 'name';

export const KINDS = ['cpr', 'mail', 'phone', 'account', 'address', 'name'] as const;

/** The word in a placeholder, `[telefon 1]`: the same in every language, because a prompt explains it. */
export const PLACEHOLDER_WORD: Readonly<Record<Kind, string>> = {
  cpr: 'CPR',
  mail: 'mail',
  phone: 'telefon',
  account: 'konto',
  address: 'adresse',
  name: 'navn',
};

export interface Policy {
  readonly hide: readonly Kind[];
  /** Known from the case, such as the caller's and the agent's; hidden only where `hide` has `name`. */
  readonly names?: readonly string[];
}

/** For the instance and the pane, where a telephone number is part of the work. */
export const PERSONAL_NUMBERS: Policy = { hide: ['cpr'] };

/** For a language service: whatever tells who or where somebody is, but for names. */
export const FOR_MODELS: Policy = { hide: ['cpr', 'mail', 'phone', 'account', 'address'] };

/** A piece of one text that is to be hidden. */
export interface Found {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The same for the same thing however it is said: digits, `a@b.dk`, a name. */
  readonly value: string;
}
