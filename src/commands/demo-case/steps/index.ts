import type { Walk } from '../walk.ts';
import { seeDraw } from './draw.ts';
import { fileClaim } from './file.ts';
import { takeIn } from './intake.ts';
import { payDuty } from './pay.ts';
import { registerClaimant } from './register-claimant.ts';
import { respondentSignsIn } from './respondent-sign-in.ts';
import { takeTalon } from './talon.ts';

/** Brings the case one step further; @returns what shows it. @throws Error when the court does something else */
export type Step = (walk: Walk) => Promise<object>;

/** In the order in which they are told. */
export const steps: Readonly<Record<string, Step>> = {
  'register-claimant': registerClaimant,
  file: fileClaim,
  pay: payDuty,
  talon: takeTalon,
  intake: takeIn,
  'respondent-sign-in': respondentSignsIn,
  draw: seeDraw,
};
