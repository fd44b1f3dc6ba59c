import { type RawBuilder, type Selectable, sql } from 'kysely';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { Court, Dated, Region } from '../model/court.ts';
import type {
  Announcement,
  Courtroom,
  Helpline,
  OpenDay,
  ReceptionException,
  ReceptionHours,
} from '../model/court-services.ts';
import type { StaffMember } from '../model/staff.ts';
import type {
  AnnouncementTable,
  CourtroomTable,
  CourtTable,
  HelplineTable,
  OpenDayTable,
  ReceptionExceptionTable,
  ReceptionHoursTable,
  RegionTable,
  StaffPostTable,
} from './tables.ts';

/** Rows that hold on the day, both ends included. */
export function holdsOn(day: Temporal.PlainDate): RawBuilder<boolean> {
  return sql<boolean>`(valid_from <= ${day} and (valid_to is null or valid_to >= ${day}))`;
}

/** The legal day of the question, unless it asks about another. */
export function dayAsked(on: Reads, day: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return day ?? legalDay(on.clock.now());
}

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });
const maybeText = (kk: string | null, ru: string | null, en: string | null): Text | null =>
  kk === null || ru === null || en === null ? null : { kk, ru, en };

type DatedRow = { valid_from: Temporal.PlainDate; valid_to: Temporal.PlainDate | null } & Pick<
  Dated,
  'source' | 'verified'
>;
type EntryRow = DatedRow & { id: string; court_code: string; version: number };

const dated = (row: DatedRow): Dated => ({
  validFrom: row.valid_from,
  validTo: row.valid_to,
  source: row.source,
  verified: row.verified,
});
const entry = (row: EntryRow) => ({ ...dated(row), id: row.id, courtCode: row.court_code, version: row.version });

export function regionOf(row: Selectable<RegionTable>): Region {
  const { code, version } = row;
  return { ...dated(row), code, katoCode: row.kato_code, name: text(row.name_kk, row.name_ru, row.name_en), version };
}

export function courtOf(row: Selectable<CourtTable>): Court {
  const { code, level, kind, phone, email, website, specialisations, bin, version } = row;
  return {
    ...dated(row),
    ...{ code, level, kind, phone, email, website, specialisations, bin, version },
    regionCode: row.region_code,
    name: text(row.name_kk, row.name_ru, row.name_en),
    shortName: text(row.short_kk, row.short_ru, row.short_en),
    address: maybeText(row.address_kk, row.address_ru, row.address_en),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    appealCourtCode: row.appeal_court_code,
    isDemo: row.is_demo,
  };
}

export function courtroomOf(row: Selectable<CourtroomTable>): Courtroom {
  const { number, floor, capacity, cameras } = row;
  const way = maybeText(row.way_kk, row.way_ru, row.way_en);
  return { ...entry(row), number, floor, way, capacity, hasVideo: row.has_video, cameras };
}

export function staffMemberOf(row: Selectable<StaffPostTable>): StaffMember {
  const { surname, patronymic, role } = row;
  const name = { surname, givenName: row.given_name, patronymic };
  return { ...entry(row), ...name, personId: row.person_id, role, orderNumber: row.order_number };
}

export function helplineOf(row: Selectable<HelplineTable>): Helpline {
  const purpose = text(row.purpose_kk, row.purpose_ru, row.purpose_en);
  const hours = maybeText(row.hours_kk, row.hours_ru, row.hours_en);
  return { ...entry(row), purpose, phone: row.phone, hours, isNational: row.is_national };
}

export function receptionHoursOf(row: Selectable<ReceptionHoursTable>): ReceptionHours {
  const { weekday, room } = row;
  const booking = maybeText(row.booking_kk, row.booking_ru, row.booking_en);
  return {
    ...entry(row),
    weekday,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    room,
    slotMinutes: row.slot_minutes,
    booking,
  };
}

export function receptionExceptionOf(row: Selectable<ReceptionExceptionTable>): ReceptionException {
  const { day, room } = row;
  const hours = row.starts_at && row.ends_at ? { startsAt: row.starts_at, endsAt: row.ends_at } : null;
  return { ...entry(row), day, hours, room, reason: text(row.reason_kk, row.reason_ru, row.reason_en) };
}

/** @param toldAt when everybody could read it first */
export function announcementOf(row: Selectable<AnnouncementTable>, toldAt: Temporal.Instant): Announcement {
  const heading = text(row.heading_kk, row.heading_ru, row.heading_en);
  return { ...entry(row), heading, message: text(row.message_kk, row.message_ru, row.message_en), toldAt };
}

export function openDayOf(row: Selectable<OpenDayTable>): OpenDay {
  const place = text(row.place_kk, row.place_ru, row.place_en);
  const programme = maybeText(row.programme_kk, row.programme_ru, row.programme_en);
  return {
    ...entry(row),
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place,
    programme,
    capacity: row.capacity,
  };
}
