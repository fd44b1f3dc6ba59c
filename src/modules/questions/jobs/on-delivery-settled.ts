import { type DeliverySettled, deliverySettled } from '#modules/notices/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import type { QuestionId } from '../model/ids.ts';
import { updateQuestion } from '../store/question-store.ts';
import { inQuestions } from '../store/tables.ts';

const lost: readonly string[] = ['failed', 'expired'];

/** A message to an asker came back: the desk and the talon say so, and the answer waits there. */
export function onDeliverySettled(platform: Platform): JobHandler {
  const name = 'questions.on-delivery-settled';
  const isLost = ({ template, state }: DeliverySettled) => template.startsWith('questions.') && lost.includes(state);
  const note = async ({ noticeId }: DeliverySettled): Promise<void> => {
    const told = await inQuestions(platform.db.reads)
      .selectFrom('questions.told')
      .select('question_id')
      .where('notice_id', '=', noticeId)
      .executeTakeFirst();
    if (told) await noteUndelivered(platform, name, told.question_id);
  };
  return handleEvent(deliverySettled, name, note, isLost);
}

async function noteUndelivered(platform: Platform, name: string, id: QuestionId): Promise<void> {
  const act = { actor: { kind: 'system', name }, action: 'questions.note-undelivered' } as const;
  await platform.db.transact(act, async (tx) => {
    await updateQuestion(tx, id, { undelivered_at: tx.clock.now() });
    tx.record({ kind: 'question', id });
  });
}
