import { defineEvent } from '#platform/events';

export interface CaseFact {
  readonly caseId: string;
  readonly number: string;
  readonly courtCode: string;
}

/** For caches of the server; a browser hears neither, for the pulse of one case is no open data. */
const topics = ({ courtCode, number }: CaseFact): readonly string[] => [`cases:${courtCode}`, `cases:${number}`];

export const caseRegistered = defineEvent<CaseFact>('cases.case_registered.v1', topics);
export const stageChanged = defineEvent<CaseFact & { readonly stage: string }>('cases.stage_changed.v1', topics);
/** @param previousJudgePostId who had the case until now; left out for the first judge, and in facts from before it was told */
export const judgeAssigned = defineEvent<
  CaseFact & { readonly judgePostId: string; readonly previousJudgePostId?: string }
>('cases.judge_assigned.v1', topics);
/** Somebody joined or left, or a name was corrected: lists that show the sides are written anew. */
export const participantsChanged = defineEvent<CaseFact>('cases.participants_changed.v1', topics);

export interface NumberFact {
  readonly requestId: string;
  /** What waits: `filing`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly courtCode: string;
}

const ofNobody = (): readonly string[] => [];

/** The first question for a number failed; it is asked again until it is answered. */
export const numberAwaited = defineEvent<NumberFact>('cases.number_awaited.v1', ofNobody);
/** The national system will not register this; a person has to look. */
export const numberRefused = defineEvent<NumberFact>('cases.number_refused.v1', ofNobody);
/** What waited may be registered now: `numberFor` says under which number. */
export const numberAnswered = defineEvent<NumberFact>('cases.number_answered.v1', ofNobody);

/** Something in the file that not everybody may see: told live to those who may read it, see queries/case-topics.ts. */
const withinFile = ({ caseId }: CaseFact): readonly string[] => [`case-file:${caseId}`];

export const documentFiled = defineEvent<CaseFact & { readonly documentId: string; readonly kind: string }>(
  'cases.document_filed.v1',
  withinFile,
);
/** @param kind key of the kind of event */
export const courseEntered = defineEvent<
  CaseFact & { readonly entryId: string; readonly kind: string; readonly isPublic: boolean }
>('cases.course_entered.v1', (fact) => [...withinFile(fact), ...(fact.isPublic ? topics(fact) : [])]);
/** Something was served on a participant, with its proof. */
export const documentServed = defineEvent<CaseFact & { readonly serviceId: string; readonly participantId: string }>(
  'cases.document_served.v1',
  withinFile,
);
/** A posted letter was handed over, refused or came back. @param subjectId what a summons is about */
export const letterSettled = defineEvent<
  CaseFact & {
    readonly letterId: string;
    readonly kind: string;
    readonly subjectId: string | null;
    readonly outcome: string;
    /** ISO date. */
    readonly on: string;
    readonly postingNumber: string;
    readonly proofDocumentId: string | null;
  }
>('cases.letter_settled.v1', withinFile);
export const messageWritten = defineEvent<CaseFact & { readonly messageId: string }>(
  'cases.message_written.v1',
  withinFile,
);
/** A term began, was moved, stands, or is over. */
export const termChanged = defineEvent<
  CaseFact & { readonly termId: string; readonly rule: string; readonly state: string }
>('cases.term_changed.v1', withinFile);
