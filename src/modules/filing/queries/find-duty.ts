import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { computeDuty, type Duty } from '../model/duty/compute-duty.ts';
import type { Answers } from '../model/forms/answers.ts';
import type { Form } from '../model/forms/form.ts';
import { getDutyAccount, type ShownDutyAccount } from './get-duty-account.ts';

export interface DutyOf {
  readonly form: Form;
  readonly answers: Answers;
  readonly draftId: string;
  /** Set for what was sent. */
  readonly filedAt?: Temporal.Instant;
  /** Returned or refused. */
  readonly isSentBack?: boolean;
}

export interface FoundDuty {
  readonly duty: Duty;
  readonly account: ShownDutyAccount;
}

/**
 * The duty of a draft or filing with what was paid of it. The MCI is that of the day of payment (TC RK art. 664(2)): who has
 * paid the whole owes nothing more when the year turns before the filing, or when it is filed again.
 * @returns undefined for a form without duty, and while the answers it is computed from are missing
 */
export async function findDuty(on: Reads, asked: DutyOf): Promise<FoundDuty | undefined> {
  const today = await dutyOn(on, asked, legalDay(asked.filedAt ?? on.clock.now()));
  const paidAt = today?.account.lastPaidAt;
  if (!today || !paidAt || today.account.missingTiyn === 0) return today;
  const then = await dutyOn(on, asked, legalDay(paidAt));
  return then?.account.missingTiyn === 0 ? then : today;
}

async function dutyOn(
  on: Reads,
  { form, answers, draftId, filedAt, isSentBack }: DutyOf,
  day: Temporal.PlainDate,
): Promise<FoundDuty | undefined> {
  const asked = form.duty?.(answers, day);
  if (!asked) return undefined;
  const duty = computeDuty(asked);
  const paidIn = { draftId, dueTiyn: duty.totalTiyn, filedAt, isSentBack };
  return { duty, account: await getDutyAccount(on, paidIn) };
}
