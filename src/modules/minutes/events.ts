import { defineEvent } from '#platform/events';

export interface MinutesFact {
  readonly hearingId: string;
  readonly caseId: string;
  readonly courtCode: string;
}

const topics = ({ hearingId }: MinutesFact): readonly string[] => [`minutes:${hearingId}`];

/** A moment of the hearing was marked. @param at of the mark, ISO instant; facts from before it was told lack it */
export const markKept = defineEvent<
  MinutesFact & { readonly markId: string; readonly kind: string; readonly at?: string }
>('minutes.mark_kept.v1', topics);
/** The words of a mark were mended, or it was struck out. */
export const markWorded = defineEvent<MinutesFact & { readonly markId: string }>('minutes.mark_worded.v1', topics);
/** Why it is not recorded, whether a protocol is kept, who came. */
export const sittingChanged = defineEvent<MinutesFact>('minutes.sitting_changed.v1', topics);
/** How the recorder of the room is, as the hearing screen heard it. */
export const roomTold = defineEvent<MinutesFact & { readonly status: string }>('minutes.room_told.v1', topics);
/** A draft was made or saved, or waits for a signature. */
export const protocolChanged = defineEvent<MinutesFact & { readonly protocolId: string }>(
  'minutes.protocol_changed.v1',
  topics,
);
/** The secretary's signature stands under the protocol: it is in the file and does not change any more. */
export const protocolSealed = defineEvent<MinutesFact & { readonly protocolId: string; readonly sha256: string }>(
  'minutes.protocol_sealed.v1',
  topics,
);
/** Recording, marks and protocol stand under one seal of the court, or its time-stamp has come. */
export const hearingSealed = defineEvent<MinutesFact & { readonly sha256: string }>(
  'minutes.hearing_sealed.v1',
  topics,
);
/** A remark was signed: it is in the file, and the term of the decision runs. */
export const remarkFiled = defineEvent<MinutesFact & { readonly remarkId: string }>('minutes.remark_filed.v1', topics);
/** The judge has signed the decision on a remark. */
export const remarkDecided = defineEvent<MinutesFact & { readonly remarkId: string; readonly decision: string }>(
  'minutes.remark_decided.v1',
  topics,
);
