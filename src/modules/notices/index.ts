export { addContact, type NewContact } from './actions/add-contact.ts';
export { demandNotice, type NewDemand } from './actions/demand-notice.ts';
export { markRead } from './actions/mark-read.ts';
export { type NewNotice, notify, type Recipient } from './actions/notify.ts';
export { type NewProof, proveContact } from './actions/prove-contact.ts';
export { rememberLanguage } from './actions/remember-language.ts';
export { removeContact } from './actions/remove-contact.ts';
export { setPreference } from './actions/set-preference.ts';
export { type Settlement, settleDemand, settleDemandOf } from './actions/settle-demand.ts';
export {
  confirmSubscription,
  getSubscription,
  leaveSubscription,
  type NewSubscription,
  subscribe,
} from './actions/subscribe.ts';
export { noticesErrors } from './errors.ts';
export { CHANNEL_KINDS, type ChannelKind } from './model/channel.ts';
export { belongsToPerson, type Contact, type ContactId, type ContactProof, maskAddress } from './model/contact.ts';
export type { DeliveryState } from './model/delivery.ts';
export { readMailAddress } from './model/mail-address.ts';
export type { NewsAsked, NewsItem, NewsSource } from './model/news.ts';
export type { DemandId, Fact, NoticeId } from './model/notice.ts';
export { readPhone } from './model/phone.ts';
export { type ProofKind, tiesToPerson } from './model/proof.ts';
export { Secret, sealSecret } from './model/secret.ts';
export { countSmsParts, type SmsEncoding, type SmsParts } from './model/sms-parts.ts';
export { readPhrase, type Subscription, type Topic, type TopicKind, topicKinds } from './model/subscription.ts';
export { type AnyTemplate, defineTemplate, type NoticeTexts, type Shown, type Template } from './model/template.ts';
export { findPreference, type Preference } from './queries/find-preference.ts';
export { type AlarmReason, countAlarms, listAlarms, type NoticeAlarm } from './queries/list-alarms.ts';
export { findContact, listContacts } from './queries/list-contacts.ts';
export { listDemoMessages } from './queries/list-demo-messages.ts';
export { countUnread, type Delivery, listNotices, listNoticesOf, type Notice } from './queries/list-notices.ts';
export { noticeLanguage } from './queries/notice-language.ts';
export type { DemoMessage } from './store/demo-message-store.ts';
