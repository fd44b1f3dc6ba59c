import type { NationalNumbers } from '#modules/cases';
import { definePort } from '#platform';
import type { NationalCase } from '../model/national-case.ts';
import type { EventsPage } from '../model/national-event.ts';

/*
 * Every question throws TORELIK_SILENT, TORELIK_FAILED, TORELIK_UNREADABLE or TORELIK_FOREIGN when it is not answered as
 * agreed; it may be asked again. TORELIK_NOT_CONNECTED does not pass by itself. Nothing is asked inside a transaction.
 */
export interface NationalSystem {
  /** Its numbers; they throw NumbersAway instead. */
  readonly numbers: NationalNumbers;
  /** @param number canonical spelling @returns undefined when it knows no such case */
  findCase(number: string): Promise<NationalCase | undefined>;
  /** What happened in the court after the cursor, in the order in which it became known. @param cursor empty: from the beginning */
  listEvents(asked: {
    readonly courtCode: string;
    readonly cursor: string;
    readonly most: number;
  }): Promise<EventsPage>;
  /** The bytes of a document, which have that hash; undefined when it has none. */
  readDocument(asked: {
    readonly number: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }): Promise<Buffer | undefined>;
}

/** The existing national case system («Төрелік»). */
export const nationalSystem = definePort<NationalSystem>('torelik.national-system');
