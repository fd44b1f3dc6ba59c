import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { confirmTemplate, newsTemplate } from '../actions/subscription-templates.ts';
import { type DeliverySettled, deliverySettled } from '../events.ts';
import type { NoticeId } from '../model/notice.ts';
import { lockSubscription, subscriptionOfLetter, turnOff } from '../store/subscription-store.ts';
import { systemAct } from './system-act.ts';

const letters: readonly string[] = [confirmTemplate.name, newsTemplate.name];

/** A letter to a subscriber came back for good: this subscription sends nothing more until it is asked for anew. */
export function onLetterLost(platform: Platform): JobHandler {
  const isLost = ({ template, state }: DeliverySettled) => state === 'failed' && letters.includes(template);
  const leave = async ({ noticeId, template }: DeliverySettled): Promise<void> => {
    const id = await subscriptionOfLetter(platform.reads, noticeId as NoticeId);
    if (!id) return;
    await platform.db.transact(systemAct('note-lost-letter'), async (tx) => {
      const held = await lockSubscription(tx, id);
      tx.record({ kind: 'subscription', id }, { lost: template });
      if (held && held.state !== 'left') await turnOff(tx, id, 'bounced');
    });
  };
  return handleEvent(deliverySettled, 'notices.on-letter-lost', leave, isLost);
}
