import { formatNumericDate, formatTimeSpan } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import { notify, type Recipient, type Template } from '#modules/notices';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { inVisits, type NewVisitRow } from '../store/tables.ts';
import type { ToldVisit } from './templates.ts';

type Told = Pick<
  NewVisitRow,
  | 'id'
  | 'court_code'
  | 'lang'
  | 'person_id'
  | 'contact_id'
  | 'starts_at'
  | 'ends_at'
  | 'place_kk'
  | 'place_ru'
  | 'place_en'
>;

/**
 * Tells the visitor in the language of the booking; nobody who took the code at a kiosk without a contact.
 * @param record what the template says beside when and where
 */
export async function tellVisitor<R extends ToldVisit>(
  tx: Tx,
  visit: Told,
  template: Template<R>,
  record: (told: ToldVisit) => R,
): Promise<void> {
  const { id, lang, court_code, starts_at, ends_at } = visit;
  const recipient = recipientOf(visit);
  if (!recipient) return;
  const told = {
    court: (await getCourt(tx, court_code)).shortName[lang],
    day: formatNumericDate(legalDay(starts_at)),
    time: formatTimeSpan(starts_at, ends_at),
    place: visit[`place_${lang}`],
  };
  const fact = { kind: 'visit', id, courtCode: court_code };
  const noticeId = await notify(tx, { recipient, template, lang, record: record(told), fact });
  await inVisits(tx).insertInto('visits.told').values({ notice_id: noticeId, visit_id: id }).execute();
}

function recipientOf({ person_id, contact_id }: Told): Recipient | undefined {
  if (person_id) return { personId: person_id };
  return contact_id ? { contactId: contact_id } : undefined;
}
