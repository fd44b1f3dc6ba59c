import { sql } from 'kysely';
import { type Reads, rawQuery, type Tx } from '#platform/db';
import type { Text } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import type { ContactId } from '../model/contact.ts';
import type { NoticeId } from '../model/notice.ts';
import type { Subscription, SubscriptionId, Topic } from '../model/subscription.ts';
import { inNotices } from './tables.ts';

const columns = [
  ...(['id', 'contact_id', 'topic_kind', 'topic_key', 'label', 'lang', 'state', 'asked_at', 'told_until'] as const),
] as const;

export interface KeptSubscription extends Subscription {
  readonly toldUntil: Temporal.Instant | null;
}

interface Row {
  readonly id: SubscriptionId;
  readonly contact_id: ContactId;
  readonly topic_kind: Topic['kind'];
  readonly topic_key: string;
  readonly label: unknown;
  readonly lang: Subscription['lang'];
  readonly state: Subscription['state'];
  readonly asked_at: Temporal.Instant;
  readonly told_until: Temporal.Instant | null;
}

function keptOf(row: Row): KeptSubscription {
  return {
    ...{ id: row.id, contactId: row.contact_id, topic: { kind: row.topic_kind, key: row.topic_key }, lang: row.lang },
    ...{ label: row.label as Text, state: row.state, askedAt: row.asked_at, toldUntil: row.told_until },
  };
}

export async function findSubscriptionRow(on: Reads, id: SubscriptionId): Promise<KeptSubscription | undefined> {
  const row = await inNotices(on)
    .selectFrom('notices.subscription')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && keptOf(row);
}

export async function lockSubscription(tx: Tx, id: SubscriptionId): Promise<KeptSubscription | undefined> {
  const row = await inNotices(tx)
    .selectFrom('notices.subscription')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && keptOf(row);
}

/** The contact under which an address subscribes: nobody's, one for each address. */
export async function subscriberContact(tx: Tx, address: string): Promise<ContactId> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices subscriber ${address.toLowerCase()}`}, 0))`.execute(
    rawQuery(tx),
  );
  const known = await inNotices(tx)
    .selectFrom('notices.contact as c')
    .innerJoin('notices.subscription as s', 's.contact_id', 'c.id')
    .select('c.id')
    .where(sql`lower(c.address)`, '=', address.toLowerCase())
    .where('c.channel', '=', 'email')
    .where('c.removed_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId<ContactId>();
  await inNotices(tx)
    .insertInto('notices.contact')
    .values({
      ...{ id, person_id: newId<PersonId>(), channel: 'email', address, added_at: tx.clock.now(), removed_at: null },
    })
    .execute();
  return id;
}

/**
 * A wish that was there is asked for anew; one that is on stays on as its holder confirmed it, for anybody can ask.
 * @returns it as it stands then
 */
export async function askForSubscription(
  tx: Tx,
  { contactId, topic, label, lang }: Pick<Subscription, 'contactId' | 'topic' | 'label' | 'lang'>,
): Promise<KeptSubscription> {
  const asked = { label: JSON.stringify(label), lang, asked_at: tx.clock.now() };
  const row = await inNotices(tx)
    .insertInto('notices.subscription')
    .values({
      ...{ id: newId<SubscriptionId>(), contact_id: contactId, topic_kind: topic.kind, topic_key: topic.key },
      ...{ ...asked, state: 'asked', confirmed_at: null, ended_at: null, told_until: null },
    })
    .onConflict((conflict) =>
      conflict.columns(['contact_id', 'topic_kind', 'topic_key']).doUpdateSet(({ ref }) => {
        const kept = (column: 'label' | 'lang' | 'state') => {
          const old = ref(`notices.subscription.${column}`);
          return sql<never>`case when ${ref('notices.subscription.state')} = 'on' then ${old} else ${ref(`excluded.${column}`)} end`;
        };
        return { label: kept('label'), lang: kept('lang'), state: kept('state'), asked_at: asked.asked_at };
      }),
    )
    .returning(columns)
    .executeTakeFirstOrThrow();
  return keptOf(row);
}

export async function turnOn(tx: Tx, id: SubscriptionId): Promise<void> {
  const now = tx.clock.now();
  await inNotices(tx)
    .updateTable('notices.subscription')
    .set({ state: 'on', confirmed_at: now, ended_at: null, told_until: now })
    .where('id', '=', id)
    .execute();
}

export async function turnOff(tx: Tx, id: SubscriptionId, state: 'left' | 'bounced'): Promise<void> {
  await inNotices(tx)
    .updateTable('notices.subscription')
    .set({ state, ended_at: tx.clock.now(), told_until: null })
    .where('id', '=', id)
    .execute();
}

export async function toldUntil(tx: Tx, id: SubscriptionId, until: Temporal.Instant): Promise<void> {
  await inNotices(tx)
    .updateTable('notices.subscription')
    .set({ told_until: until })
    .where('id', '=', id)
    .where('state', '=', 'on')
    .execute();
}

/** Those that are on, some at a time. */
export async function listOn(
  on: Reads,
  after: SubscriptionId | undefined,
  most: number,
): Promise<readonly KeptSubscription[]> {
  const rows = await inNotices(on)
    .selectFrom('notices.subscription')
    .select(columns)
    .where('state', '=', 'on')
    .$if(after !== undefined, (query) => query.where('id', '>', after as SubscriptionId))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(keptOf);
}

export async function noteLetter(tx: Tx, noticeId: NoticeId, subscriptionId: SubscriptionId): Promise<void> {
  await inNotices(tx)
    .insertInto('notices.subscription_letter')
    .values({ notice_id: noticeId, subscription_id: subscriptionId })
    .execute();
}

export async function subscriptionOfLetter(on: Reads, noticeId: NoticeId): Promise<SubscriptionId | undefined> {
  const row = await inNotices(on)
    .selectFrom('notices.subscription_letter')
    .select('subscription_id')
    .where('notice_id', '=', noticeId)
    .executeTakeFirst();
  return row?.subscription_id;
}

/** Wishes that nobody confirmed. */
export async function forgetUnconfirmed(tx: Tx, before: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await inNotices(tx)
    .deleteFrom('notices.subscription')
    .where('state', '=', 'asked')
    .where('asked_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
