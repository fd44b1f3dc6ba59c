import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { NoticeId } from '../model/notice.ts';
import { inNotices } from '../store/tables.ts';

/** Keeps the first time at which the person opened the notice in the cabinet; somebody else's notice is left alone. */
export async function markRead(tx: Tx, personId: PersonId, noticeId: NoticeId): Promise<void> {
  await inNotices(tx)
    .updateTable('notices.notice')
    .set({ read_at: tx.clock.now() })
    .where('id', '=', noticeId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
  tx.record({ kind: 'notice', id: noticeId, personId });
}
