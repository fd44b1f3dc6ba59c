import { defineEvent } from '#platform/events';

export interface ActFact {
  readonly actId: string;
  readonly caseId: string;
  readonly courtCode: string;
  readonly kind: string;
  readonly number: string;
}

const topics = ({ actId, courtCode }: ActFact): readonly string[] => [`acts:${courtCode}`, `act:${actId}`];

/** The judge's signature stands under the act; nobody but the court may read it yet. */
export const actSigned = defineEvent<ActFact & { readonly sha256: string }>('acts.act_signed.v1', topics);
/**
 * The act is out.
 * @param ground key of the ground on which a claim was returned or refused
 * @param movesTo the stage that the case has come to by it; null for a ruling that moves nothing, left out in facts from
 * before it was told
 */
export const actAnnounced = defineEvent<
  ActFact & {
    readonly ground: string | null;
    readonly movesTo?: string | null;
    readonly appealUntil: string | null;
    readonly isInForce: boolean;
  }
>('acts.act_announced.v1', topics);
/** The operative part was announced; the final form is to be made until the day. */
export const operativeAnnounced = defineEvent<ActFact & { readonly finalUntil: string }>(
  'acts.operative_part_announced.v1',
  topics,
);
/** A side that was not in the hearing was sent its copy. */
export const copySent = defineEvent<ActFact & { readonly participantId: string; readonly sentOn: string }>(
  'acts.copy_sent.v1',
  topics,
);
export const actInForce = defineEvent<ActFact & { readonly day: string }>('acts.act_in_force.v1', topics);
/** A complaint came in time. */
export const actAppealed = defineEvent<ActFact & { readonly day: string }>('acts.act_appealed.v1', topics);
/** Everybody may read the public version. */
export const actPublished = defineEvent<ActFact & { readonly slug: string }>('acts.act_published.v1', (fact) => [
  ...topics(fact),
  'acts',
]);
