export { forgetAttempts, forgetOldAttempts, type Pace, takeAttempt } from './attempts.ts';
export { forgetIdleBuckets, type Rate, takeToken } from './tokens.ts';
export { setWork, takeWork, type WorkTask } from './work.ts';
