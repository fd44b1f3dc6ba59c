import type { Text } from '#platform/i18n';
import type { VisitId } from '../model/ids.ts';
import type { VisitKind, VisitState } from '../model/visit.ts';
import type { VisitRow } from '../store/tables.ts';

/** A visit as its visitor sees it. */
export interface ShownVisit {
  readonly id: VisitId;
  readonly kind: VisitKind;
  readonly state: VisitState;
  readonly courtCode: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: Text;
  readonly people: number;
  readonly bookedAt: Temporal.Instant;
  /** A message came back. */
  readonly isUndelivered: boolean;
  readonly hasContact: boolean;
}

export function shownVisit(row: VisitRow): ShownVisit {
  return {
    ...{ id: row.id, kind: row.kind, state: row.state, courtCode: row.court_code, people: row.people },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, bookedAt: row.booked_at },
    place: { kk: row.place_kk, ru: row.place_ru, en: row.place_en },
    isUndelivered: row.undelivered_at !== null,
    hasContact: row.contact_id !== null || row.person_id !== null,
  };
}
