import { definePort } from '#platform';
import type { ParticipantRole } from '../model/participant.ts';

/** A side, as the card of a case in the national system names it. */
export interface CardParty {
  readonly role: ParticipantRole;
  readonly kind: 'person' | 'organisation';
  /** IIN or BIN. */
  readonly number?: string;
  readonly name: string;
}

/** What the national system is told when it shall give a number. */
export interface NumberAsked {
  /** The question asked again under one key has one answer. */
  readonly key: string;
  readonly courtCode: string;
  readonly kind: string;
  readonly category: string;
  readonly language: 'kk' | 'ru';
  readonly receivedOn: Temporal.PlainDate;
  /** Last number that this court has given itself in the year; 0: none. */
  readonly after: number;
  readonly parties: readonly CardParty[];
}

export type NumberAnswer =
  | { readonly kind: 'given'; readonly number: string; readonly registeredOn: Temporal.PlainDate }
  /** It will not register this: a person has to look. Nothing was registered. */
  | { readonly kind: 'refused'; readonly code: string };

/*
 * Every question throws NumbersAway when it is not answered; it may be asked again under the same key for as long as it
 * takes. No question is asked inside a transaction.
 */
export interface NationalNumbers {
  give(asked: NumberAsked): Promise<NumberAnswer>;
  /** The last number that it has given in the court, year and kind; 0: none. @param year four digits */
  lastSequence(asked: { readonly courtCode: string; readonly year: number; readonly kind: string }): Promise<number>;
}

/** The existing national case system as the registry of record; plugged in by who speaks its protocol. */
export const nationalNumbers = definePort<NationalNumbers>('cases.national-numbers');
