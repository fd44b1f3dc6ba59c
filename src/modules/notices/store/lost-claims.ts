import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryId } from '../model/delivery.ts';
import type { NoticeId } from '../model/notice.ts';
import { inNotices } from './tables.ts';

export interface LostClaim {
  readonly id: DeliveryId;
  readonly noticeId: NoticeId;
  readonly personId: PersonId;
  readonly template: string;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly provider: string;
}

/** Deliveries that were claimed and never recorded. */
export async function claimsBefore(on: Reads, before: Temporal.Instant): Promise<readonly LostClaim[]> {
  return await inNotices(on)
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.notice as n', 'n.id', 'd.notice_id')
    .select([
      'd.id',
      'n.id as noticeId',
      'n.person_id as personId',
      'n.template',
      'd.channel',
      'd.address',
      'd.provider',
    ])
    .where('d.state', '=', 'sending')
    .where('d.claimed_at', '<', before)
    .orderBy('d.claimed_at')
    .limit(500)
    .$narrowType<{ channel: ChannelKind; address: string; provider: string }>()
    .execute();
}
