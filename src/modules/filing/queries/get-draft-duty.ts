import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { computeDuty, type Duty } from '../model/duty/compute-duty.ts';
import type { Draft } from './get-draft.ts';
import { getDutyAccount, type ShownDutyAccount } from './get-duty-account.ts';

/** The duty of a draft with its arithmetic, and what was paid of it. */
export interface DraftDuty {
  readonly duty: Duty;
  readonly account: ShownDutyAccount;
  /** Nothing stands between it and sending: nothing is due, paid, proved by receipts, or a deferral is asked for. */
  readonly isSettled: boolean;
}

/** @returns undefined for a form without duty, and while the answers it is computed from are missing */
export async function getDraftDuty(
  on: Reads,
  { id, form, answers, attachments }: Draft,
): Promise<DraftDuty | undefined> {
  const asked = form.duty?.(answers, legalDay(on.clock.now()));
  if (!asked) return undefined;
  const duty = computeDuty(asked);
  const account = await getDutyAccount(on, { draftId: id, dueTiyn: duty.totalTiyn });
  const asksDeferral = attachments.some(({ kind }) => kind === 'duty_deferral');
  const isCovered = account.state !== 'unpaid' && account.state !== 'partly_paid';
  return { duty, account, isSettled: isCovered || asksDeferral };
}
