import type { Reads } from '#platform/db';
import type { HearingId } from '../model/ids.ts';
import type { ParticipantSummons, SummonsKind } from '../model/summons.ts';
import { isServed } from '../model/summons-rules.ts';
import { cameTo, lastEdition, summonedOf } from '../store/summons-store.ts';

/** How the notice of one participant stands, for the judge who is about to open the hearing. */
export interface Summoned extends ParticipantSummons {
  readonly isServed: boolean;
  /** What the secretary said of the hearing itself; undefined: nothing yet. */
  readonly came: boolean | undefined;
}

export interface SummonedToHearing {
  readonly kind: SummonsKind;
  readonly madeAt: Temporal.Instant;
  /** First instant at which a notice is too late. */
  readonly dueAt: Temporal.Instant;
  readonly sender: string;
  readonly participants: readonly Summoned[];
}

/** Notices of the hearing that stand; nothing for one that came from elsewhere without them. For those who may see the hearing. */
export async function findSummoned(on: Reads, id: HearingId): Promise<SummonedToHearing | undefined> {
  const edition = await lastEdition(on, id);
  if (!edition) return undefined;
  const [summoned, came] = await Promise.all([summonedOf(on, id, edition.edition), cameTo(on, id)]);
  return {
    ...{ kind: edition.kind, madeAt: edition.made_at, dueAt: edition.due_at, sender: edition.sender },
    participants: summoned.map((one) => ({
      ...one,
      isServed: isServed(one),
      came: came.get(one.participantId) ?? undefined,
    })),
  };
}
