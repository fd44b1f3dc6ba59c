import type { Reads } from '#platform/db';
import { type FoundDuty, findDuty } from './find-duty.ts';
import type { Draft } from './get-draft.ts';

/** The duty of a draft with its arithmetic, and what was paid of it. */
export interface DraftDuty extends FoundDuty {
  /** Nothing stands between it and sending: nothing is due, paid, proved by receipts, or a deferral is asked for. */
  readonly isSettled: boolean;
}

/** @returns undefined for a form without duty, and while the answers it is computed from are missing */
export async function getDraftDuty(
  on: Reads,
  { id, form, answers, attachments }: Draft,
): Promise<DraftDuty | undefined> {
  const found = await findDuty(on, { form, answers, draftId: id });
  if (!found) return undefined;
  const { account } = found;
  const asksDeferral = attachments.some(({ kind }) => kind === 'duty_deferral');
  const isCovered = account.state !== 'unpaid' && account.state !== 'partly_paid';
  return { ...found, isSettled: isCovered || asksDeferral };
}
