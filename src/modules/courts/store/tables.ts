import type { Generated, GeneratedAlways } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { CourtKind, CourtLevel } from '../model/court.ts';
import type { KioskId, KioskState } from '../model/kiosks/kiosk.ts';
import type { RegistryOfRecord } from '../model/registry-of-record.ts';
import type { StaffRole } from '../model/staff.ts';
import type { CalendarDayKind } from '../model/working-calendar/calendar-day.ts';

interface DatedColumns {
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
  source: string;
  verified: boolean;
  version: Generated<number>;
}

interface EntryColumns extends DatedColumns {
  id: string;
  court_code: string;
}

export interface RegionTable extends DatedColumns {
  code: string;
  kato_code: string | null;
  name_kk: string;
  name_ru: string;
  name_en: string;
}

export interface CourtTable extends DatedColumns {
  code: string;
  region_code: string;
  level: CourtLevel;
  kind: CourtKind;
  name_kk: string;
  name_ru: string;
  name_en: string;
  short_kk: string;
  short_ru: string;
  short_en: string;
  address_kk: string | null;
  address_ru: string | null;
  address_en: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  opens_at: Temporal.PlainTime | null;
  closes_at: Temporal.PlainTime | null;
  appeal_court_code: string | null;
  specialisations: Generated<CourtKind[]>;
  bin: string | null;
  is_demo: Generated<boolean>;
}

export interface CourtroomTable extends EntryColumns {
  number: string;
  floor: number;
  way_kk: string | null;
  way_ru: string | null;
  way_en: string | null;
  capacity: number | null;
  has_video: boolean;
  cameras: number;
}

export interface StaffPostTable extends EntryColumns {
  person_id: PersonId;
  surname: string;
  given_name: string;
  patronymic: string | null;
  role: StaffRole;
  order_number: string | null;
}

export interface HelplineTable extends EntryColumns {
  purpose_kk: string;
  purpose_ru: string;
  purpose_en: string;
  phone: string;
  hours_kk: string | null;
  hours_ru: string | null;
  hours_en: string | null;
  is_national: Generated<boolean>;
}

export interface ReceptionHoursTable extends EntryColumns {
  weekday: number;
  starts_at: Temporal.PlainTime;
  ends_at: Temporal.PlainTime;
  room: string;
  booking_kk: string | null;
  booking_ru: string | null;
  booking_en: string | null;
  slot_minutes: number | null;
}

export interface ReceptionExceptionTable extends EntryColumns {
  day: Temporal.PlainDate;
  starts_at: Temporal.PlainTime | null;
  ends_at: Temporal.PlainTime | null;
  room: string | null;
  reason_kk: string;
  reason_ru: string;
  reason_en: string;
}

export interface OpenDayTable extends EntryColumns {
  day: Temporal.PlainDate;
  starts_at: Temporal.PlainTime;
  ends_at: Temporal.PlainTime;
  place_kk: string;
  place_ru: string;
  place_en: string;
  programme_kk: string | null;
  programme_ru: string | null;
  programme_en: string | null;
  capacity: number | null;
}

export interface AnnouncementTable extends EntryColumns {
  heading_kk: string;
  heading_ru: string;
  heading_en: string;
  message_kk: string;
  message_ru: string;
  message_en: string;
}

export interface RegistryTable extends EntryColumns {
  registry: RegistryOfRecord;
  order_number: string;
}

export interface CalendarYearTable {
  year: number;
  version: Generated<number>;
}

export interface CalendarDayTable {
  day: Temporal.PlainDate;
  year: number;
  kind: CalendarDayKind;
  name_kk: string;
  name_ru: string;
  name_en: string;
  moved_from: Temporal.PlainDate | null;
  source: string;
  verified: boolean;
}

export interface ChangeTable {
  id: GeneratedAlways<number>;
  at: Temporal.Instant;
  court_code: string | null;
  list: string;
  entry_id: string;
  kind: string;
  /** jsonb, written as text. */
  before: unknown;
  after: unknown;
  actor_kind: string;
  actor_person_id: PersonId | null;
  actor_role: string | null;
  import_id: string | null;
}

export interface ImportDraftTable {
  id: string;
  list: string;
  scope: string;
  file_name: string;
  mode: 'amend' | 'replace';
  content: string;
  plan_sha256: string;
  made_by: string;
  made_at: Temporal.Instant;
}

export interface KioskTable {
  id: KioskId;
  court_code: string;
  name: string;
  state: KioskState;
  made_at: Temporal.Instant;
  code_mac: string | null;
  code_until: Temporal.Instant | null;
  registered_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  public_key: string | null;
  browser_mac: string | null;
  pass_until: Temporal.Instant | null;
  word: string | null;
  word_before: string | null;
  counter: Generated<number>;
  last_seen_at: Temporal.Instant | null;
  version: string | null;
  screen: string | null;
  clock_off_s: number | null;
  error_count: Generated<number>;
  last_error: string | null;
  is_storage_full: Generated<boolean>;
}

export interface CourtsTables {
  'courts.region': RegionTable;
  'courts.court': CourtTable;
  'courts.courtroom': CourtroomTable;
  'courts.staff_post': StaffPostTable;
  'courts.helpline': HelplineTable;
  'courts.reception_hours': ReceptionHoursTable;
  'courts.reception_exception': ReceptionExceptionTable;
  'courts.open_day': OpenDayTable;
  'courts.announcement': AnnouncementTable;
  'courts.registry': RegistryTable;
  'courts.calendar_year': CalendarYearTable;
  'courts.calendar_day': CalendarDayTable;
  'courts.change': ChangeTable;
  'courts.import_draft': ImportDraftTable;
  'courts.kiosk': KioskTable;
}

export const inCourts = moduleHandle<'courts', CourtsTables>();
