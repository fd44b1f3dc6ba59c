import type { ExclusionReason } from './eligibility.ts';

/** The lawful grounds to take a case from its judge, each with what must prove it. */
export interface RedrawGround {
  readonly code: RedrawGroundCode;
  readonly norm: string;
  /** ruling: number and day of the ruling are typed. absence: the list of absences says so today. end: the list of staff. */
  readonly proof: 'ruling' | 'absence' | 'end';
  /** Why the judge is out of the draws of this case from then on. */
  readonly excludes: ExclusionReason;
  readonly verified: boolean;
}

export const redrawGroundCodes = [
  'recusal',
  'self_recusal',
  'long_absence',
  'mediation_failed',
  'powers_over',
] as const;
export type RedrawGroundCode = (typeof redrawGroundCodes)[number];

export const redrawGrounds: readonly RedrawGround[] = [
  { code: 'recusal', norm: 'CPC RK arts. 35(9), 40, 41', proof: 'ruling', excludes: 'recused', verified: true },
  { code: 'self_recusal', norm: 'CPC RK arts. 35(9), 40, 41', proof: 'ruling', excludes: 'recused', verified: true },
  { code: 'long_absence', norm: 'CPC RK art. 35(9)', proof: 'absence', excludes: 'replaced', verified: true },
  { code: 'mediation_failed', norm: 'CPC RK art. 35(9)', proof: 'ruling', excludes: 'mediated', verified: true },
  { code: 'powers_over', norm: 'CPC RK art. 35(9)', proof: 'end', excludes: 'powers_ended', verified: true },
];

export function redrawGroundOf(code: string): RedrawGround | undefined {
  return redrawGrounds.find((ground) => ground.code === code);
}
