import type { CaseId, StaffPostId } from '#modules/cases';
import { judgeAssigned } from '#modules/cases/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { replaceJudge } from '../actions/replace-judge.ts';

/** A case that is drawn again takes its hearings with it. */
export function onJudgeAssigned(platform: Platform): JobHandler {
  return handleEvent(judgeAssigned, 'hearings.on-judge-assigned', async (fact) => {
    const { caseId, previousJudgePostId: previous } = fact;
    if (previous) await replaceJudge(platform, caseId as CaseId, previous as StaffPostId);
  });
}
