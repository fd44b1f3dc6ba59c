import { defineEvent } from '#platform/events';

export interface CaseFact {
  readonly caseId: string;
  readonly number: string;
  readonly courtCode: string;
}

const topics = ({ courtCode, number }: CaseFact): readonly string[] => [`cases:${courtCode}`, `cases:${number}`];

export const caseRegistered = defineEvent<CaseFact>('cases.case_registered.v1', topics);
export const stageChanged = defineEvent<CaseFact & { readonly stage: string }>('cases.stage_changed.v1', topics);
export const judgeAssigned = defineEvent<CaseFact & { readonly judgePostId: string }>(
  'cases.judge_assigned.v1',
  topics,
);
/** Somebody joined or left, or a name was corrected: lists that show the sides are written anew. */
export const participantsChanged = defineEvent<CaseFact>('cases.participants_changed.v1', topics);
