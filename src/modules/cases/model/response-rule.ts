import type { Stage } from './stage.ts';
import type { CaseTermRule } from './term.ts';

/** Service of the claim starts the term of the answer after acceptance only; an administrative claim is accepted by being filed. */
export function serviceStartsResponse(kind: string, stage: Stage): boolean {
  return kind.startsWith('4') || stage === 'accepted' || stage === 'preparation';
}

/** Which term of law the answer of a respondent has (CPC RK art. 166(2), 267-3(3); APPC RK art. 138(5)). */
export function responseRule(kind: string, running: readonly CaseTermRule[]): CaseTermRule {
  if (kind.startsWith('4')) return 'administrative.response';
  return running.includes('civil.simplified_total') ? 'civil.simplified_response' : 'civil.response';
}
