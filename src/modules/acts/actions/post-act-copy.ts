import { caseErrors, getLetter, type LetterId, postLetter } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { ActId } from '../model/ids.ts';
import { openAct } from './open-act.ts';
import { enterCopySent } from './record-copy-sent.ts';

export interface PostedCopy {
  readonly letterId: LetterId;
  readonly on: Temporal.PlainDate;
  /** Of the posting. */
  readonly number: string;
}

/**
 * The letter with the copy was handed to the post: that is the sending from which the appeal of this side runs (CPC RK art. 403).
 * @throws what `postLetter` throws, ACTS_NOT_ALLOWED, ACTS_NOT_OUT, ACTS_COPY_DAY_WRONG, ACTS_COPY_NOT_AWAITED
 */
export async function postActCopy(platform: Platform, act: Act, { letterId, on, number }: PostedCopy): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { kind, subjectId, participantId } = await getLetter(tx, act.actor, letterId);
    if (kind !== 'act_copy' || !subjectId) throw caseErrors('CASES_LETTER_NOT_FOUND');
    await postLetter(tx, { id: letterId, on, number });
    const row = await openAct(tx, subjectId as ActId, 'send-copy');
    await enterCopySent(tx, row, { participantId, sentOn: on, proof: number.trim() });
  });
}
