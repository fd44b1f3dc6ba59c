import type { Walk } from '../walk.ts';
import { acceptClaim } from './accept.ts';
import { decide } from './act.ts';
import { seeDraw } from './draw.ts';
import { fileClaim } from './file.ts';
import { setHearing } from './hearing.ts';
import { takeIn } from './intake.ts';
import { seeNotices } from './notices.ts';
import { payDuty } from './pay.ts';
import { publishAct } from './publish.ts';
import { registerClaimant } from './register-claimant.ts';
import { respondentSignsIn } from './respondent-sign-in.ts';
import { respond } from './response.ts';
import { seeSms } from './sms.ts';
import { takeTalon } from './talon.ts';
import { verifyAct } from './verify.ts';

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
  accept: acceptClaim,
  response: respond,
  hearing: setHearing,
  notices: seeNotices,
  act: decide,
  sms: seeSms,
  publish: publishAct,
  verify: verifyAct,
};
