import { randomInt } from 'node:crypto';
import { findContact, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { takeToken } from '#platform/limits';
import { visitErrors } from '../errors.ts';
import { visitBooked } from '../events.ts';
import { bookingRate } from '../model/booking-rate.ts';
import type { VisitId } from '../model/ids.ts';
import { cleanLine, LONGEST_NAME, LONGEST_TOPIC, type Visitor, type VisitSource } from '../model/visit.ts';
import { newCode } from '../model/visit-code.ts';
import type { NewVisitRow } from '../store/tables.ts';
import { insertVisit } from '../store/visit-store.ts';
import { tellVisitor } from './tell-visitor.ts';
import { bookedTemplate } from './templates.ts';

/** What every visit is booked with. */
export interface NewVisit {
  readonly courtCode: string;
  /** As typed. */
  readonly name: string;
  readonly lang: Lang;
  readonly source: VisitSource;
  /** `code` is for a kiosk, which prints it; a site wants a contact or an account. */
  readonly visitor: Visitor;
}

export interface BookedVisit {
  readonly id: VisitId;
  /** Ten letters by which the visitor calls off: the only time that it is told. */
  readonly code: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** @throws VISITS_NAME_EMPTY, VISITS_NAME_LONG */
export function readName(typed: string): string {
  const name = cleanLine(typed);
  if (name === '') throw visitErrors('VISITS_NAME_EMPTY');
  if (name.length > LONGEST_NAME) throw visitErrors('VISITS_NAME_LONG', { limit: LONGEST_NAME });
  return name;
}

/** @throws VISITS_TOPIC_LONG */
export function readTopic(typed: string): string | null {
  const topic = cleanLine(typed);
  if (topic.length > LONGEST_TOPIC) {
    throw visitErrors('VISITS_TOPIC_LONG', { length: topic.length, limit: LONGEST_TOPIC });
  }
  return topic === '' ? null : topic;
}

/** @throws VISITS_TOO_MANY {wait}, in minutes */
export async function takeTurn(
  platform: Platform,
  { source, network }: { readonly source: VisitSource; readonly network: string },
): Promise<void> {
  const rate = bookingRate(source);
  if (await takeToken(platform, `visits:${source}:${network}`, rate)) return;
  throw visitErrors('VISITS_TOO_MANY', { wait: Math.ceil(1 / rate.perMinute) });
}

type Given = Pick<
  NewVisitRow,
  'kind' | 'open_day_id' | 'starts_at' | 'ends_at' | 'place_kk' | 'place_ru' | 'place_en' | 'people' | 'topic'
>;

/** Writes the visit in the caller's transaction and tells the code. @throws VISITS_PLACE_TAKEN, VISITS_BOOKED_ALREADY, VISITS_CONTACT_NOT_PROVED */
export async function enterVisit(platform: Platform, tx: Tx, visit: NewVisit, given: Given): Promise<BookedVisit> {
  const { courtCode, lang, source, visitor } = visit;
  const id = newId<VisitId>();
  const code = newCode((below) => randomInt(below));
  const row: NewVisitRow = {
    ...{ id, court_code: courtCode, lang, source, name: readName(visit.name), ...given },
    ...(await visitorColumns(platform, tx, source, visitor)),
    ...{ code_mac: codeMac(platform, code), state: 'booked', booked_at: tx.clock.now() },
    ...{ ended_at: null, reminded_at: null, undelivered_at: null },
  };
  await insertVisit(tx, row);
  const link = `${platform.publicOrigin}/${lang}/visits`;
  await tellVisitor(tx, row, bookedTemplate, (told) => ({ ...told, code: sealSecret(platform.keys, code), link }));
  tx.publish(visitBooked, { visitId: id, courtCode });
  tx.record({ kind: 'visit', id, ...(row.person_id ? { personId: row.person_id } : {}) }, { courtCode });
  return { id, code, startsAt: given.starts_at, endsAt: given.ends_at };
}

export function codeMac(platform: Platform, code: string): string {
  return platform.keys.mac('visits.code', code);
}

async function visitorColumns(platform: Platform, tx: Tx, source: VisitSource, visitor: Visitor) {
  const mac = (text: string) => platform.keys.mac('visits.visitor', text);
  switch (visitor.way) {
    case 'account':
      return { person_id: visitor.personId, contact_id: null, visitor_mac: mac(visitor.personId) };
    case 'contact': {
      const contact = await findContact(tx, visitor.contactId);
      if (!contact || contact.proofs.length === 0) throw visitErrors('VISITS_CONTACT_NOT_PROVED');
      const visitor_mac = mac(contact.address.toLowerCase());
      return { person_id: null, contact_id: contact.id, visitor_mac };
    }
    case 'code':
      if (source !== 'kiosk') throw visitErrors('VISITS_WAY_MISSING');
      return { person_id: null, contact_id: null, visitor_mac: null };
  }
}
