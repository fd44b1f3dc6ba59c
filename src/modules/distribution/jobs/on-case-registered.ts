import type { CaseId } from '#modules/cases';
import { caseRegistered } from '#modules/cases/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { drawJudge } from '../actions/draw-judge.ts';
import { isDrawDue } from '../queries/is-draw-due.ts';

/** A registered case is drawn at once; one that came with its judge, as an imported one does, is left alone. */
export function onCaseRegistered(platform: Platform): JobHandler {
  return handleEvent(caseRegistered, 'distribution.on-case-registered', async ({ caseId }) => {
    if (await isDrawDue(platform.reads, caseId as CaseId)) await drawJudge(platform, caseId as CaseId);
  });
}
