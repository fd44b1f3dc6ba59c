/** How the register answered when the filer gave the number. */
export type RegisterWord =
  | 'found'
  /** It has no such person or organisation: mistyped, or a foreigner. */
  | 'absent'
  /** It did not answer: the filer went on by hand, the registry looks again. */
  | 'silent'
  /** «Білмеймін»: the filer does not know the number. */
  | 'not-asked';

/**
 * A party as its filer may see it: what the register says of others stays with the court, so that nothing here can tell
 * the filer more than he knew.
 */
export interface Party {
  /** Stays the same while the draft lives: `p1`. */
  readonly key: string;
  readonly kind: 'person' | 'organisation';
  /** IIN or BIN; absent: the filer does not know it. */
  readonly number?: string;
  readonly register: RegisterWord;
  /** What the register let the filer know: «Қ••• А•••» before he is proved, the whole name after. */
  readonly shown?: string;
  readonly surname?: string;
  readonly givenName?: string;
  readonly patronymic?: string;
  /** Name of an organisation as the filer wrote it. */
  readonly name?: string;
  /** ISO day. */
  readonly birthDate?: string;
  /** As the filer wrote it; an address of somebody else never comes from the register. */
  readonly address?: string;
  /** `+77XXXXXXXXX`. */
  readonly phone?: string;
  readonly email?: string;
  /** Account of an organisation (CPC RK art. 148). */
  readonly bankDetails?: string;
}

export const partyDetails = [
  'number',
  'birthDate',
  'address',
  'phone',
  'email',
  'bankDetails',
] as const satisfies readonly (keyof Party)[];

export type PartyDetail = (typeof partyDetails)[number];

/** «Қасымова Айгүл Серікқызы», «Дала» ЖШС; what the register showed when nothing was written. */
export function partyName(party: Party): string {
  const written =
    party.kind === 'organisation'
      ? (party.name ?? '')
      : [party.surname, party.givenName, party.patronymic].filter(Boolean).join(' ');
  return written || (party.shown ?? '');
}

/** True when the court can find out who it is. */
export function isNamed(party: Party): boolean {
  return (party.number !== undefined && party.register === 'found') || partyName(party) !== '';
}
