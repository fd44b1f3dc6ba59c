import type { Selectable } from 'kysely';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryState } from '../model/delivery.ts';
import type { Fact, NoticeId } from '../model/notice.ts';
import { hideMarks } from '../model/secret.ts';
import type { SmsEncoding } from '../model/sms-parts.ts';
import { type DeliveryTable, inNotices } from '../store/tables.ts';

/** One row of the ledger: one way that a notice took. */
export interface Delivery {
  /** Undefined: there was no contact. */
  readonly channel: ChannelKind | undefined;
  readonly address: string | undefined;
  /** As sent; dots where a secret was. */
  readonly text: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Temporal.Instant;
  readonly nextTryAt: Temporal.Instant | undefined;
  readonly sentAt: Temporal.Instant | undefined;
  readonly deliveredAt: Temporal.Instant | undefined;
  readonly failedAt: Temporal.Instant | undefined;
  /** Code such as `smtp_550`. */
  readonly failure: string | undefined;
  readonly provider: string | undefined;
  readonly providerMessageId: string | undefined;
  readonly encoding: SmsEncoding | undefined;
  readonly parts: number | undefined;
}

/** A notice with everything that became of it: the proof of sending that is filed with the case (CPC RK art. 128 (2)). */
export interface Notice {
  readonly id: NoticeId;
  readonly template: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly fact: Fact | undefined;
  readonly createdAt: Temporal.Instant;
  readonly readAt: Temporal.Instant | undefined;
  readonly deliveries: readonly Delivery[];
}

export interface NoticePage {
  /** The last notice of the page before. */
  readonly after?: Pick<Notice, 'createdAt' | 'id'>;
  /** Default 20. */
  readonly limit?: number;
}

/** A person's notices, newest first. Those to a contact that is not tied to the person are among them: the caller decides who sees. */
export async function listNotices(
  on: Reads,
  personId: PersonId,
  { after, limit = 20 }: NoticePage = {},
): Promise<readonly Notice[]> {
  const rows = await notices(on)
    .where('person_id', '=', personId)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after?.createdAt as Temporal.Instant, after?.id as NoticeId)),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return await withDeliveries(on, rows);
}

/** Every notice of a fact, oldest first. */
export async function listNoticesOf(on: Reads, { kind, id }: Pick<Fact, 'kind' | 'id'>): Promise<readonly Notice[]> {
  const rows = await notices(on).where('fact_kind', '=', kind).where('fact_id', '=', id).orderBy('id').execute();
  return await withDeliveries(on, rows);
}

export async function countUnread(on: Reads, personId: PersonId): Promise<number> {
  const { unread } = await inNotices(on)
    .selectFrom('notices.notice')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}

const notices = (on: Reads) =>
  inNotices(on)
    .selectFrom('notices.notice')
    .select(['id', 'template', 'lang', 'subject', 'fact_kind', 'fact_id', 'court_code', 'created_at', 'read_at']);

type NoticeRow = Awaited<ReturnType<ReturnType<typeof notices>['execute']>>[number];

async function withDeliveries(on: Reads, rows: readonly NoticeRow[]): Promise<readonly Notice[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const deliveries = await inNotices(on)
    .selectFrom('notices.delivery')
    .selectAll()
    .where('notice_id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    lang: row.lang,
    subject: hideMarks(row.subject),
    fact:
      row.fact_kind === null || row.fact_id === null
        ? undefined
        : { kind: row.fact_kind, id: row.fact_id, ...(row.court_code ? { courtCode: row.court_code } : {}) },
    createdAt: row.created_at,
    readAt: row.read_at ?? undefined,
    deliveries: deliveries.filter(({ notice_id }) => notice_id === row.id).map(deliveryOf),
  }));
}

function deliveryOf(row: Selectable<DeliveryTable>): Delivery {
  return {
    channel: row.channel ?? undefined,
    address: row.address ?? undefined,
    text: hideMarks(row.body),
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextTryAt: row.next_try_at ?? undefined,
    sentAt: row.sent_at ?? undefined,
    deliveredAt: row.delivered_at ?? undefined,
    failedAt: row.failed_at ?? undefined,
    failure: row.failure ?? undefined,
    provider: row.provider ?? undefined,
    providerMessageId: row.provider_message_id ?? undefined,
    encoding: row.encoding ?? undefined,
    parts: row.parts ?? undefined,
  };
}
