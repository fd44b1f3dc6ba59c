import type { Place } from './seat.ts';

export const identityPapers = [
  ...(['identity_card', 'passport', 'digital_document', 'residence_permit', 'foreign_passport'] as const),
  ...(['service_card', 'other'] as const),
] as const;
/** By what the presiding judge saw who it is (CPC RK art. 133-3); the number of the paper is kept nowhere. */
export type IdentityPaper = (typeof identityPapers)[number];

export const authorities = ['own', 'power_of_attorney', 'advocate_notice', 'by_law', 'office'] as const;
/** By what somebody acts: `own` for oneself, `by_law` as a parent or guardian, `office` as a prosecutor. */
export type Authority = (typeof authorities)[number];

export function isIdentityPaper(text: unknown): text is IdentityPaper {
  return identityPapers.some((one) => one === text);
}

export function isAuthority(text: unknown): text is Authority {
  return authorities.some((one) => one === text);
}

/** Whoever acts for another shows by what right (CPC RK art. 133-3). */
export function counselDoesNotActAsOneself(place: Place, authority: Authority): 'CONFERENCE_AUTHORITY_MISSING' | null {
  return place === 'counsel' && authority === 'own' ? 'CONFERENCE_AUTHORITY_MISSING' : null;
}
