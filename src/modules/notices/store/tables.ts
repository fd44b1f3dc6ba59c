import type { Generated } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { ContactId } from '../model/contact.ts';
import type { DeliveryId, DeliveryState } from '../model/delivery.ts';
import type { SettledBy } from '../model/demand.ts';
import type { DemandId, NoticeId } from '../model/notice.ts';
import type { ProofKind } from '../model/proof.ts';
import type { SmsEncoding } from '../model/sms-parts.ts';
import type { SubscriptionId, SubscriptionState, TopicKind } from '../model/subscription.ts';

type Instant = Temporal.Instant;

interface ContactTable {
  id: ContactId;
  person_id: PersonId;
  channel: ChannelKind;
  address: string;
  added_at: Instant;
  removed_at: Instant | null;
}

interface ContactProofTable {
  id: Generated<number>;
  contact_id: ContactId;
  kind: ProofKind;
  evidence: string;
  proved_at: Instant;
}

interface PreferenceTable {
  person_id: PersonId;
  lang: Lang;
  channels: ChannelKind[];
  changed_at: Instant;
}

interface NoticeTable {
  id: NoticeId;
  template: string;
  person_id: PersonId;
  lang: Lang;
  is_mandatory: boolean;
  subject: string;
  fact_kind: string | null;
  fact_id: string | null;
  court_code: string | null;
  once_key: string | null;
  created_at: Instant;
  expires_at: Instant | null;
  read_at: Instant | null;
}

export interface DeliveryTable {
  id: DeliveryId;
  notice_id: NoticeId;
  channel: ChannelKind | null;
  contact_id: ContactId | null;
  address: string | null;
  subject: string | null;
  body: string;
  sealed_secrets: string | null;
  state: DeliveryState;
  attempts: Generated<number>;
  created_at: Instant;
  next_try_at: Instant | null;
  claimed_at: Instant | null;
  sent_at: Instant | null;
  delivered_at: Instant | null;
  failed_at: Instant | null;
  failure: string | null;
  provider: string | null;
  provider_message_id: string | null;
  encoding: SmsEncoding | null;
  parts: number | null;
  reports: Generated<number>;
  leave_url: string | null;
}

interface MessagePartTable {
  delivery_id: DeliveryId;
  part: number;
  provider_message_id: string;
  state: 'accepted' | 'delivered' | 'failed';
  accepted_at: Instant;
  settled_at: Instant | null;
}

interface EarlyReceiptTable {
  id: Generated<number>;
  provider: string;
  provider_message_id: string;
  address: string;
  state: 'delivered' | 'failed';
  failure: string | null;
  at: Instant;
}

interface DemandTable {
  id: DemandId;
  template: string;
  person_id: PersonId;
  fact_kind: string;
  fact_id: string;
  court_code: string | null;
  legal_base: string | null;
  demanded_at: Instant;
  due_at: Instant;
  notice_id: NoticeId | null;
  settled_at: Instant | null;
  settled_by: SettledBy | null;
  settled_evidence: string | null;
}

interface DemoMessageTable {
  id: string;
  delivery_id: DeliveryId;
  channel: ChannelKind;
  address: string;
  lang: Lang;
  sealed_text: string;
  encoding: SmsEncoding | null;
  parts: number | null;
  shown_at: Instant;
}

interface SubscriptionTable {
  id: SubscriptionId;
  contact_id: ContactId;
  topic_kind: TopicKind;
  topic_key: string;
  /** jsonb, written as text. */
  label: unknown;
  lang: Lang;
  state: SubscriptionState;
  asked_at: Instant;
  confirmed_at: Instant | null;
  ended_at: Instant | null;
  told_until: Instant | null;
}

export interface NoticesTables {
  'notices.contact': ContactTable;
  'notices.contact_proof': ContactProofTable;
  'notices.preference': PreferenceTable;
  'notices.used_language': { person_id: PersonId; lang: Lang; used_at: Instant };
  'notices.notice': NoticeTable;
  'notices.delivery': DeliveryTable;
  'notices.message_part': MessagePartTable;
  'notices.early_receipt': EarlyReceiptTable;
  'notices.demand': DemandTable;
  'notices.demo_message': DemoMessageTable;
  'notices.subscription': SubscriptionTable;
  'notices.subscription_letter': { notice_id: NoticeId; subscription_id: SubscriptionId };
}

export const inNotices = moduleHandle<'notices', NoticesTables>();
