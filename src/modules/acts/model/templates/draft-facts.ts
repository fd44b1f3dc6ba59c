import type { ActKindKey } from '../act-kinds.ts';

/** A whole sum of tiyn and tenge: an act writes both. */
export interface Money {
  readonly tenge: number;
  readonly tiyn: number;
}

/** What a template is filled with: everything that the file knows. Names stand in the nominative. */
export interface DraftFacts {
  readonly kind: ActKindKey;
  readonly day: Temporal.PlainDate;
  readonly courtName: string;
  readonly judge: string;
  readonly caseNumber: string;
  readonly category: string;
  /** Sides and those who help them, each with the role in words: «Талап қоюшы: Ахметов Данияр Серікұлы». */
  readonly participants: readonly { readonly role: string; readonly name: string }[];
  /** What the claim says; undefined when the case came without one. */
  readonly claim: ClaimSaid | undefined;
  readonly responses: readonly ResponseSaid[];
  /** Undefined: not known, its place stays open; null: nothing that has a price is demanded. */
  readonly price: Money | null | undefined;
  /** Undefined: not known; null: exempt. */
  readonly duty: Money | null | undefined;
  /** Lengths of terms in words of the act's language, from the rows of law of the day: «10 жұмыс күні». */
  readonly lengths: Readonly<Record<TermOfDraft, string>>;
  /** Words of the ground, and what can be done. */
  readonly ground: { readonly text: string; readonly mend: string } | undefined;
  readonly hearing: { readonly at: Temporal.Instant; readonly room: string } | undefined;
  readonly corrected: { readonly number: string; readonly name: string; readonly day: Temporal.PlainDate } | undefined;
}

/** Words of a party as that party wrote them; a text that was not written is empty. */
export interface ClaimSaid {
  readonly filedOn: Temporal.PlainDate;
  readonly demands: string;
  readonly circumstances: string;
  readonly calculation: string;
  readonly law: string;
  readonly reconciliation: string;
}

export interface ResponseSaid {
  readonly filedOn: Temporal.PlainDate;
  readonly attitude: 'disagree' | 'partly' | 'agree';
  readonly objections: string;
}

/** Terms that templates name. */
export const termsOfDraft = {
  response: 'civil.response',
  preparation: 'civil.preparation',
  complaint: 'civil.private_complaint',
  appeal: 'civil.appeal',
} as const;
export type TermOfDraft = keyof typeof termsOfDraft;
