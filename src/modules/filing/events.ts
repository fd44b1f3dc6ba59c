import { defineEvent } from '#platform/events';

/** A payment of the state duty was seen for the first time. */
export const dutyPaid = defineEvent<{ readonly draftId: string; readonly invoiceId: string }>(
  'filing.duty_paid.v1',
  ({ draftId }) => [`draft:${draftId}`],
);

/** Files, photographed pages or the duty of a draft are others now: its owner's open pages are shown anew. */
export const draftChanged = defineEvent<{ readonly draftId: string }>('filing.draft_changed.v1', ({ draftId }) => [
  `draft:${draftId}`,
]);

export interface FilingFact {
  readonly filingId: string;
  readonly courtCode: string;
  /** Key of the form: `claim`. */
  readonly form: string;
}

const topics = ({ filingId, courtCode }: FilingFact): readonly string[] => [
  `filing:${filingId}`,
  `filing:inbox:${courtCode}`,
];

/** Somebody sent a signed filing; the court has it. */
export const filingSubmitted = defineEvent<FilingFact>('filing.filing_submitted.v1', topics);
/** The registry entered it: a new case, or a document of a running one. */
export const filingRegistered = defineEvent<
  FilingFact & { readonly caseId: string; readonly number: string; readonly isNewCase: boolean }
>('filing.filing_registered.v1', topics);
/** The registry sent it back before registration; its data is kept for filing again. */
export const filingRejected = defineEvent<FilingFact & { readonly ground: string }>(
  'filing.filing_rejected.v1',
  topics,
);
/** A clerk took it, gave it back, asked about it or took a decision back: lists of the desk are shown anew. */
export const inboxChanged = defineEvent<FilingFact>('filing.inbox_changed.v1', topics);
/** A motion came into the file of its case. @param motionKind value of the form's choice: `remote` */
export const motionFiled = defineEvent<
  FilingFact & {
    readonly caseId: string;
    readonly motionKind: string;
    readonly documentId: string;
    /** As what the filer takes part; null: not at all. */
    readonly participantId: string | null;
    /** Person or organisation that is told of the answer. */
    readonly filerId: string;
  }
>('filing.motion_filed.v1', topics);
