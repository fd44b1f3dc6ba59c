import type { Finding } from './findings.ts';
import type { PaperStanding, PartyStanding } from './plan-import.ts';

/** What a person reads before and after a case is brought over; plain texts, for it is kept as JSON. */
export interface ImportReport {
  readonly number: string;
  /** The case is here already: what follows is what would be added. */
  readonly isAgain: boolean;
  readonly isBlocked: boolean;
  readonly isEmpty: boolean;
  /** Key of a category of ours; empty when it is not known. */
  readonly category: string;
  readonly stage: string;
  readonly language: 'kk' | 'ru';
  readonly registeredOn: string;
  readonly judge: string | undefined;
  readonly parties: readonly { readonly role: string; readonly name: string; readonly standing: PartyStanding }[];
  readonly stages: readonly { readonly stage: string; readonly at: string }[];
  readonly notes: number;
  readonly documents: readonly {
    readonly title: string;
    readonly sizeBytes: number;
    readonly sha256: string;
    readonly standing: PaperStanding;
  }[];
  readonly hearings: readonly { readonly at: string; readonly room: string; readonly isInWords: boolean }[];
  /** The last day is counted here, from the real first one; undefined: it is over, stands, or cannot be counted. */
  readonly terms: readonly { readonly rule: string; readonly from: string; readonly lastDay: string | undefined }[];
  readonly findings: readonly Finding[];
}
