import type { DocumentId, LetterId, ParticipantId, ServiceWay } from '#modules/cases';
import type { Id, PersonId } from '#platform/ids';

export type SummonsId = Id<'summons'>;
export type SummonsServiceId = Id<'summons_service'>;

/** set: the first notice of a hearing; changed: another time or room; judge: another judge only; put_off: it is not held then. */
export type SummonsKind = 'set' | 'changed' | 'judge' | 'put_off';

/** How somebody was served, and what proves it (CPC RK art. 127(4)). */
export interface SummonsService {
  readonly way: ServiceWay;
  readonly proof: string;
  readonly servedOn: Temporal.PlainDate;
  /** The paper in the case file; undefined until the job has filed it. */
  readonly proofDocumentId?: DocumentId | undefined;
}

/** The notices of one participant to one edition of a hearing. */
export interface ParticipantSummons {
  readonly participantId: ParticipantId;
  /** Nobody is known by number: the registry writes a letter. */
  readonly people: readonly PersonId[];
  readonly summonsIds: readonly SummonsId[];
  readonly mustBeOtherWay: boolean;
  readonly services: readonly SummonsService[];
  /** Paper summons in the register of posting. */
  readonly letterId: LetterId | undefined;
  /** At least one notice has left the house. */
  readonly isSent: boolean;
}
