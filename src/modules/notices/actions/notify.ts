import { type Tx, writeLater } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { noticesErrors } from '../errors.ts';
import { sendDeliveryJob } from '../jobs/delivery-job.ts';
import { chooseContacts } from '../model/choose-contacts.ts';
import { belongsToPerson, type Contact, type ContactId } from '../model/contact.ts';
import type { DeliveryId } from '../model/delivery.ts';
import type { Fact, NoticeId } from '../model/notice.ts';
import { type RenderedNotice, render, type Template } from '../model/template.ts';
import { getAddressee } from '../queries/get-addressee.ts';
import { noticeLanguage, usedLanguage } from '../queries/notice-language.ts';
import { contactById } from '../store/contact-store.ts';
import { attachNotice } from '../store/demand-store.ts';
import { inNotices } from '../store/tables.ts';

/**
 * personId: addressed to the person, goes only to contacts tied to the IIN.
 * askerId: the same for whoever asked for it himself; while nothing is tied to the IIN it goes to the contact he was reached by.
 * contactId: goes to this one address whatever is proved, for codes and for what its typist asked for.
 */
export type Recipient =
  | { readonly personId: PersonId }
  | { readonly askerId: PersonId }
  | { readonly contactId: ContactId };

export interface NewNotice<R extends object> {
  readonly recipient: Recipient;
  readonly template: Template<R>;
  readonly record: R;
  /** What happened; a mandatory notice with a fact meets the demand of that fact. */
  readonly fact?: Fact;
  /** A second notice of the template to the person with the same key is the first one. */
  readonly onceKey?: string;
  /** True: goes to every proved contact, for the law asks for another way than the one before. Default: false. */
  readonly isToAll?: boolean;
  /** Asked for with this very notice; default: see `noticeLanguage`. */
  readonly lang?: Lang;
  /** Of the page that asks for it: holds unless the person has chosen another. */
  readonly pageLang?: Lang;
}

/**
 * Tells a person: the notice is written with the fact that demands it and leaves the house after the commit.
 * A person without a contact gets a row in the ledger all the same, and an alarm when the notice is mandatory.
 * @throws NOTICES_CONTACT_MISSING when the one address is gone
 */
export async function notify<R extends object>(tx: Tx, notice: NewNotice<R>): Promise<NoticeId> {
  const { personId, contacts, lang } = await addressees(tx, notice);
  const rendered = render(notice.template, notice.record, lang);
  const noticeId = await writeNotice(tx, notice, personId, lang, rendered.subject);
  if (!noticeId.isNew) return noticeId.id;
  const { id } = noticeId;
  await writeDeliveries(tx, id, rendered, contacts);
  if (notice.fact) await attachNotice(tx, { fact: notice.fact, template: notice.template, personId, noticeId: id });
  tx.record({ kind: 'notice', id, personId }, { template: notice.template.name, contacts: contacts.length });
  return id;
}

interface Addressees {
  readonly personId: PersonId;
  readonly contacts: readonly Contact[];
  readonly lang: Lang;
}

async function addressees<R extends object>(tx: Tx, notice: NewNotice<R>): Promise<Addressees> {
  const { recipient, template } = notice;
  if ('contactId' in recipient) {
    const contact = await contactById(tx, recipient.contactId);
    if (!contact) throw noticesErrors('NOTICES_CONTACT_MISSING');
    const { personId } = contact;
    const lang = notice.lang ?? (await noticeLanguage(tx, personId, notice.pageLang));
    return { personId, contacts: [contact], lang };
  }
  const personId = 'askerId' in recipient ? recipient.askerId : recipient.personId;
  const { contacts: known, preference } = await getAddressee(tx, personId);
  const lang = notice.lang ?? preference?.lang ?? notice.pageLang ?? (await usedLanguage(tx, personId));
  const reachedBy = known.findLast(({ proofs }) => proofs.length > 0);
  if ('askerId' in recipient && reachedBy && !known.some(belongsToPerson)) {
    return { personId, contacts: [reachedBy], lang };
  }
  const contacts = chooseContacts({
    ...{ channels: template.channels, contacts: known, wanted: preference?.channels },
    isMandatory: template.isMandatory ?? false,
    isToAll: notice.isToAll ?? false,
  });
  return { personId, contacts, lang };
}

async function writeNotice<R extends object>(
  tx: Tx,
  { template, fact, onceKey }: NewNotice<R>,
  personId: PersonId,
  lang: Lang,
  subject: string,
): Promise<{ readonly id: NoticeId; readonly isNew: boolean }> {
  const now = tx.clock.now();
  const id = newId<NoticeId>();
  const insert = inNotices(tx)
    .insertInto('notices.notice')
    .values({
      id,
      template: template.name,
      person_id: personId,
      lang,
      is_mandatory: template.isMandatory ?? false,
      subject,
      fact_kind: fact?.kind ?? null,
      fact_id: fact?.id ?? null,
      court_code: fact?.courtCode ?? null,
      once_key: onceKey ?? null,
      created_at: now,
      expires_at: template.validFor ? now.add(template.validFor) : null,
      read_at: null,
    });
  if (onceKey === undefined) {
    await writeLater(tx, insert);
    return { id, isNew: true };
  }
  const written = await insert
    .onConflict((conflict) =>
      conflict.columns(['template', 'person_id', 'once_key']).where('once_key', 'is not', null).doNothing(),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return { id, isNew: true };
  const first = await inNotices(tx)
    .selectFrom('notices.notice')
    .select('id')
    .where('template', '=', template.name)
    .where('person_id', '=', personId)
    .where('once_key', '=', onceKey)
    .executeTakeFirstOrThrow();
  return { id: first.id, isNew: false };
}

/** One for each contact, to be sent; without any a row says that nobody could be told. */
async function writeDeliveries(
  tx: Tx,
  noticeId: NoticeId,
  { sms, subject, email, leaveAt, sealedSecrets }: RenderedNotice,
  contacts: readonly Contact[],
): Promise<void> {
  const row = { notice_id: noticeId, created_at: tx.clock.now() };
  const sent = contacts.map(({ id: contact_id, channel, address }) => ({
    ...{ ...row, id: newId<DeliveryId>(), channel, contact_id, address, state: 'waiting' as const },
    ...{ subject: channel === 'sms' ? null : subject, body: channel === 'sms' ? sms : email },
    sealed_secrets: sealedSecrets ? JSON.stringify(sealedSecrets) : null,
    leave_url: channel === 'email' ? (leaveAt ?? null) : null,
  }));
  const nobody = { ...row, id: newId<DeliveryId>(), subject, body: email, state: 'no_contact' as const };
  await writeLater(
    tx,
    inNotices(tx)
      .insertInto('notices.delivery')
      .values(sent.length > 0 ? sent : nobody),
  );
  for (const { id } of sent) tx.enqueue(sendDeliveryJob, { deliveryId: id });
}
