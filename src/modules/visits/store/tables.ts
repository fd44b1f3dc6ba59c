import type { Insertable, Selectable } from 'kysely';
import type { ContactId } from '#modules/notices';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { VisitDraftId, VisitId } from '../model/ids.ts';
import type { VisitKind, VisitSource, VisitState } from '../model/visit.ts';

type Instant = Temporal.Instant;

export interface VisitTable {
  id: VisitId;
  kind: VisitKind;
  court_code: string;
  open_day_id: string | null;
  starts_at: Instant;
  ends_at: Instant;
  place_kk: string;
  place_ru: string;
  place_en: string;
  people: number;
  name: string;
  topic: string | null;
  lang: Lang;
  source: VisitSource;
  person_id: PersonId | null;
  contact_id: ContactId | null;
  visitor_mac: string | null;
  code_mac: string;
  state: VisitState;
  booked_at: Instant;
  ended_at: Instant | null;
  reminded_at: Instant | null;
  undelivered_at: Instant | null;
}

export interface DraftTable {
  id: VisitDraftId;
  browser_mac: string;
  kind: VisitKind;
  court_code: string;
  open_day_id: string | null;
  starts_at: Instant | null;
  people: number;
  name: string;
  topic: string | null;
  lang: Lang;
  contact_kind: 'phone' | 'email' | null;
  contact_address: string | null;
  contact_id: ContactId | null;
  visit_id: VisitId | null;
  sealed_code: string | null;
  began_at: Instant;
}

interface VisitsTables {
  'visits.visit': VisitTable;
  'visits.open_day_place': { open_day_id: string; taken: number };
  'visits.told': { notice_id: string; visit_id: VisitId };
  'visits.draft': DraftTable;
}

export type VisitRow = Selectable<VisitTable>;
export type NewVisitRow = Insertable<VisitTable>;
export type DraftRow = Selectable<DraftTable>;

export const inVisits = moduleHandle<'visits', VisitsTables>();
