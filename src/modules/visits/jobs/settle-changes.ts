import {
  listNextReceptions,
  listOpenDays,
  listReceptionExceptions,
  type OpenDay,
  type Reception,
} from '#modules/courts';
import type { Platform } from '#platform';
import { atTime, legalDay } from '#platform/clock';
import { inEach, type Text } from '#platform/i18n';
import { tellVisitor } from '../actions/tell-visitor.ts';
import { closedTemplate, movedTemplate } from '../actions/templates.ts';
import { visitErrors } from '../errors.ts';
import { visitEnded } from '../events.ts';
import { visitTexts } from '../locales/index.ts';
import { receptionOf } from '../model/slots.ts';
import { mayDo } from '../policy.ts';
import type { VisitRow } from '../store/tables.ts';
import { freePlaces, listAhead, lockVisit, updateVisit } from '../store/visit-store.ts';

/** More than any court holds within the days that can be booked. */
const ALL_RECEPTIONS = 200;

type Outcome =
  | { readonly kind: 'stands' }
  | { readonly kind: 'moved'; readonly changes: Partial<VisitRow> }
  | { readonly kind: 'closed'; readonly reason: Text };

/** A court has changed its hours or days: whoever has booked what is no more, or is elsewhere now, is told. */
export async function settleChanges(platform: Platform, courtCode: string, name: string): Promise<void> {
  const { reads } = platform;
  const visits = await listAhead(reads, courtCode);
  if (visits.length === 0) return;
  const [receptions, exceptions, openDays] = await Promise.all([
    listNextReceptions(reads, courtCode, ALL_RECEPTIONS),
    listReceptionExceptions(reads, courtCode),
    listOpenDays(reads, courtCode),
  ]);
  for (const visit of visits) {
    const day = legalDay(visit.starts_at);
    const exception = exceptions.find((one) => one.day.equals(day));
    const reason = exception?.reason ?? inEach((lang) => visitTexts(lang).hoursChanged);
    const outcome =
      visit.kind === 'reception'
        ? receptionOutcome(visit, receptions, reason)
        : openDayOutcome(
            visit,
            openDays.find(({ id }) => id === visit.open_day_id),
          );
    if (outcome.kind !== 'stands') await settle(platform, visit, outcome, name);
  }
}

function receptionOutcome(visit: VisitRow, receptions: readonly Reception[], reason: Text): Outcome {
  const reception = receptionOf({ startsAt: visit.starts_at, endsAt: visit.ends_at }, receptions);
  if (!reception) return { kind: 'closed', reason };
  const place = inEach((lang) => visitTexts(lang).room({ room: reception.room }));
  if (place.kk === visit.place_kk) return { kind: 'stands' };
  return { kind: 'moved', changes: { place_kk: place.kk, place_ru: place.ru, place_en: place.en } };
}

function openDayOutcome(visit: VisitRow, openDay: OpenDay | undefined): Outcome {
  if (!openDay) return { kind: 'closed', reason: inEach((lang) => visitTexts(lang).openDayOff) };
  const { day, place } = openDay;
  const [starts_at, ends_at] = [atTime(day, openDay.startsAt), atTime(day, openDay.endsAt)];
  const isSame = starts_at.equals(visit.starts_at) && ends_at.equals(visit.ends_at) && place.kk === visit.place_kk;
  if (isSame) return { kind: 'stands' };
  const reminded_at = legalDay(starts_at).equals(legalDay(visit.starts_at)) ? visit.reminded_at : null;
  const where = { place_kk: place.kk, place_ru: place.ru, place_en: place.en };
  return { kind: 'moved', changes: { starts_at, ends_at, reminded_at, ...where } };
}

/** One visit, one transaction: a job that is repeated finds the rest. */
async function settle(
  platform: Platform,
  { id, court_code: courtCode }: VisitRow,
  outcome: Exclude<Outcome, { kind: 'stands' }>,
  name: string,
): Promise<void> {
  const act = { actor: { kind: 'system', name }, action: 'visits.settle-changes' } as const;
  if (!mayDo('settle', act.actor, { courtCode })) throw visitErrors('VISITS_NOT_ALLOWED');
  await platform.db.transact(act, async (tx) => {
    const visit = await lockVisit(tx, id);
    tx.record({ kind: 'visit', id }, { settled: outcome.kind });
    if (visit.state !== 'booked') return;
    if (outcome.kind === 'moved') {
      await updateVisit(tx, id, outcome.changes);
      await tellVisitor(tx, { ...visit, ...outcome.changes }, movedTemplate, (told) => told);
      return;
    }
    await updateVisit(tx, id, { state: 'closed', ended_at: tx.clock.now() });
    if (visit.open_day_id) await freePlaces(tx, visit.open_day_id, visit.people);
    const reason = outcome.reason[visit.lang];
    const page = visit.kind === 'reception' ? 'reception' : 'open-days';
    const link = `${platform.publicOrigin}/${visit.lang}/courts/${courtCode}/${page}`;
    await tellVisitor(tx, visit, closedTemplate, (told) => ({ ...told, reason, link }));
    tx.publish(visitEnded, { visitId: id, courtCode, by: 'court' });
  });
}
