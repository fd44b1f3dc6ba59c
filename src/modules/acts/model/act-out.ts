import type { ParticipantRole } from '#modules/cases';
import type { ActKindKey } from './act-kinds.ts';

/** How the reader of a notice stands to the claim: its author, who answers it, or another participant. */
export type Standpoint = 'author' | 'answerer' | 'other';

/** What is told of an act that is out, to one of those who take part. */
export interface ActOutRecord {
  readonly kind: ActKindKey;
  readonly caseNumber: string;
  readonly courtCode: string;
  readonly standpoint: Standpoint;
  /** ISO date; null: the reader has no separate complaint. */
  readonly appealUntil: string | null;
  /** ISO date until which the reader may respond to the claim; null: the term does not run. */
  readonly responseUntil: string | null;
  readonly ground: string | null;
}

/** What is told when only the operative part is out. */
export interface OperativeRecord extends Pick<ActOutRecord, 'kind' | 'caseNumber'> {
  /** ISO date until which the final form is made. */
  readonly finalUntil: string;
}

const authors: readonly ParticipantRole[] = ['claimant', 'applicant', 'recoverer'];
const answerers: readonly ParticipantRole[] = ['respondent', 'debtor', 'interested_party'];

export function standpointOf(role: ParticipantRole): Standpoint {
  if (authors.includes(role)) return 'author';
  return answerers.includes(role) ? 'answerer' : 'other';
}
