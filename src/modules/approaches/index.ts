export { enterApproach, type NewApproach } from './actions/enter-approach.ts';
export { withdrawApproach } from './actions/withdraw-approach.ts';
export { approachErrors } from './errors.ts';
export { approachTexts } from './locales/index.ts';
export { type ApproachId, outcomes, senderKinds } from './model/approach.ts';
export { mayDo as mayDoWithApproach, mayKeepApproaches } from './policy.ts';
export {
  type Approach,
  listApproaches,
  listApproachYears,
  PAGE_SIZE as APPROACHES_ON_PAGE,
} from './queries/list-approaches.ts';
