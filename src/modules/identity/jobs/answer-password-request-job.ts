import { defineJob } from '#platform/jobs';
import type { PasswordRequestId } from '../store/tables.ts';

/** Sends the one-time password that a visitor asked for, if there is anybody to send it to. */
export const answerPasswordRequestJob = defineJob<{ readonly requestId: PasswordRequestId }>(
  'identity.answer-password-request',
);
