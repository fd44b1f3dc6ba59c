export { askRedraw, type RedrawAsked } from './actions/ask-redraw.ts';
export { drawJudge, drawJudgeIn } from './actions/draw-judge.ts';
export { type RedrawSettled, settleRedraw } from './actions/settle-redraw.ts';
export { distributionTemplates } from './actions/templates.ts';
export { distributionErrors } from './errors.ts';
export { promiseInCourt } from './jobs/promise-ahead.ts';
export { type DrawCheckTexts, drawCheckTexts } from './locales/check/index.ts';
export { distributionTexts } from './locales/index.ts';
export type { Throw } from './model/choose.ts';
export {
  type DrawDocument,
  judgesDrawn,
  type ListedJudge,
  type LotDraw,
  type SameJudgeDraw,
} from './model/draw-document.ts';
export { type ExclusionReason, exclusionNorms } from './model/eligibility.ts';
export { recomputeScript } from './model/recompute-script.ts';
export { type RedrawGround, redrawGroundOf, redrawGrounds } from './model/redraw-grounds.ts';
export { type DrawCheck, type DrawCheckName, type DrawReport, verifyDraw } from './model/verify-draw.ts';
export { type DrawDeed, type DrawScope, mayDo } from './policy.ts';
export { type CourtDesk, getCourtDesk, type RedrawRequest } from './queries/desk-of-court.ts';
export { type Draw, getDraw, listDrawsOfCase } from './queries/get-draw.ts';
export { type DrawLine, type DrawsAsked, listDraws } from './queries/list-draws.ts';
export { listPromises, type WaitingPromise } from './queries/list-promises.ts';
export { type DrawSecrets, drawSecrets } from './store/promise-store.ts';
export type { DrawId, RedrawRequestId } from './store/tables.ts';
