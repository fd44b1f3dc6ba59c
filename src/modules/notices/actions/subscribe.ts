import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang, Text } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { type Rate, takeToken } from '#platform/limits';
import { noticesErrors } from '../errors.ts';
import { readMailAddress } from '../model/mail-address.ts';
import { CONFIRM_DAYS, type Subscription, type SubscriptionId, type Topic } from '../model/subscription.ts';
import {
  askForSubscription,
  findSubscriptionRow,
  type KeptSubscription,
  lockSubscription,
  noteLetter,
  subscriberContact,
  turnOff,
  turnOn,
} from '../store/subscription-store.ts';
import { notify } from './notify.ts';
import { confirmTemplate } from './subscription-templates.ts';

/** Of one network, and of one address: a stranger's mailbox is not filled with our letters. */
const ofNetwork: Rate = { burst: 6, perMinute: 0.1 };
const ofAddress: Rate = { burst: 4, perMinute: 1 / 60 };

export interface NewSubscription {
  readonly topic: Topic;
  /** Name of the topic, as it will stand in the letters. */
  readonly label: Text;
  /** As typed. */
  readonly email: string;
  readonly lang: Lang;
  /** Keyed hash of the caller's network. */
  readonly network: string;
  /** The field that people never see. */
  readonly trap: string;
}

/**
 * Sends the letter with the link that confirms it; the same for an address that has subscribed already, so that nobody
 * learns who reads what.
 * @throws NOTICES_TRAP_FILLED, NOTICES_MAIL_UNREADABLE, NOTICES_SUBSCRIPTIONS_TOO_MANY
 */
export async function subscribe(platform: Platform, act: Act, asked: NewSubscription): Promise<void> {
  const { topic, label, lang, network, trap } = asked;
  if (trap !== '') throw noticesErrors('NOTICES_TRAP_FILLED');
  const address = readMailAddress(asked.email);
  const where = platform.keys.mac('contact', address.toLowerCase()).slice(0, 32);
  for (const [key, rate] of [
    [`subscribe:network:${network}`, ofNetwork],
    [`subscribe:address:${where}`, ofAddress],
  ] as const) {
    if (!(await takeToken(platform, key, rate))) throw noticesErrors('NOTICES_SUBSCRIPTIONS_TOO_MANY');
  }
  await platform.db.transact(act, async (tx) => {
    const contactId = await subscriberContact(tx, address);
    const subscription = await askForSubscription(tx, { contactId, topic, label, lang });
    const record = {
      label: label[lang],
      confirm: linkTo(platform, 'confirm', subscription, lang),
      leave: linkTo(platform, 'leave', subscription, lang),
    };
    const noticeId = await notify(tx, { recipient: { contactId }, template: confirmTemplate, record, lang });
    await noteLetter(tx, noticeId, subscription.id);
    tx.record({ kind: 'subscription', id: subscription.id }, { topic: topic.kind });
  });
}

type Purpose = 'confirm' | 'leave';

/** The link of a letter: the subscription and our own mark, which nobody can make up; nothing of it is stored. */
export function linkTo(platform: Platform, purpose: Purpose, { id, askedAt }: Subscription, lang: Lang): string {
  return `${platform.publicOrigin}/${lang}/subscriptions/${purpose}/${id}.${markOf(platform, purpose, id, askedAt)}`;
}

/** A link to confirm is of one wish; a link to leave stays good for every letter that was sent. */
function markOf(platform: Platform, purpose: Purpose, id: SubscriptionId, askedAt: Temporal.Instant): string {
  const text = purpose === 'confirm' ? `${id}:${askedAt.epochMilliseconds}` : id;
  return platform.keys.mac(`subscription.${purpose}`, text).slice(0, 32);
}

/** The subscription of a link, for the page that asks before it acts. @throws NOTICES_SUBSCRIPTION_MISSING, NOTICES_SUBSCRIPTION_OVER */
export async function getSubscription(platform: Platform, purpose: Purpose, token: string): Promise<Subscription> {
  const [id = '', mark = ''] = token.split('.');
  const subscriptionId = parseId<SubscriptionId>(id);
  const found = subscriptionId && (await findSubscriptionRow(platform.reads, subscriptionId));
  if (!found || mark !== markOf(platform, purpose, found.id, found.askedAt)) {
    throw noticesErrors('NOTICES_SUBSCRIPTION_MISSING');
  }
  if (purpose === 'confirm' && found.state === 'asked' && isOver(platform, found)) {
    throw noticesErrors('NOTICES_SUBSCRIPTION_OVER');
  }
  return found;
}

function isOver({ clock }: Platform, { askedAt }: KeptSubscription | Subscription): boolean {
  return Temporal.Instant.compare(askedAt.add({ hours: 24 * CONFIRM_DAYS }), clock.now()) <= 0;
}

/** The link was followed and the button pressed; pressed again it changes nothing. @throws NOTICES_SUBSCRIPTION_MISSING, NOTICES_SUBSCRIPTION_OVER */
export async function confirmSubscription(platform: Platform, act: Act, token: string): Promise<Subscription> {
  const { id } = await getSubscription(platform, 'confirm', token);
  return await platform.db.transact(act, async (tx) => {
    const found = await lockSubscription(tx, id);
    tx.record({ kind: 'subscription', id }, { confirmed: true });
    if (!found) throw noticesErrors('NOTICES_SUBSCRIPTION_MISSING');
    if (found.state === 'asked') await turnOn(tx, id);
    return found;
  });
}

/** One press, from the page or from the mail program itself (RFC 8058). @throws NOTICES_SUBSCRIPTION_MISSING */
export async function leaveSubscription(platform: Platform, act: Act, token: string): Promise<Subscription> {
  const { id } = await getSubscription(platform, 'leave', token);
  return await platform.db.transact(act, async (tx) => {
    const found = await lockSubscription(tx, id);
    tx.record({ kind: 'subscription', id }, { left: true });
    if (!found) throw noticesErrors('NOTICES_SUBSCRIPTION_MISSING');
    if (found.state !== 'left') await turnOff(tx, id, 'left');
    return found;
  });
}
