export { type CaseAtCourt, caseAtCourt, clerkOf, partyOf } from './case-at-court.ts';
