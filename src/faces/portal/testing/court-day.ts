import { delayHearing, type HearingId, importHearing, scheduledHearing, scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt, person, type TestCase, type TestCourt } from '#modules/hearings/testing';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'portal.lay-day' };

/** Names that no page may show: parties of closed and of hidden cases. */
export const hiddenNames = ['Құпияев', 'Құпияева', 'Жасырынов', 'Жасырынова'];

/** A day of court 7517 with every kind of hearing the lists must tell apart. */
export interface TestDay {
  readonly court: TestCourt;
  /** Қасымова against «Дала» at 10:00 in room 304. */
  readonly open: { readonly id: HearingId; readonly case: TestCase };
  /** Alimony: an open hearing whose names are hidden, at 11:00 in room 304. */
  readonly hidden: { readonly id: HearingId; readonly case: TestCase };
  /** Adoption behind closed doors at 10:00 in room 305. */
  readonly closed: { readonly id: HearingId; readonly case: TestCase };
  /** Said to be delayed because the judge is: 12:00 in room 305, not before 12:40. */
  readonly delayed: { readonly id: HearingId; readonly case: TestCase };
}

export async function layDay(platform: Platform, code = '7517'): Promise<TestDay> {
  const court = await layCourt(platform, code);
  const [video, plain] = court.rooms;
  const open = await layCase(platform, court);
  const hidden = await layCase(platform, court, {
    category: 'alimony',
    participants: [
      { role: 'claimant', name: person('Жасырынова', 'Гүлнар') },
      { role: 'respondent', name: person('Жасырынов', 'Арман') },
    ],
  });
  const closed = await layCase(platform, court, {
    category: 'adoption',
    participants: [
      { role: 'applicant', name: person('Құпияева', 'Сәуле') },
      { role: 'interested_party', name: person('Құпияев', 'Дәурен') },
    ],
  });
  const delayed = await layCase(platform, court, {
    participants: [
      { role: 'claimant', name: person('Касымов', 'Руслан') },
      { role: 'respondent', name: person('Ахметова', 'Жанар') },
    ],
  });
  const set = (made: TestCase, time: string, extra: object) =>
    scheduleHearing(platform, court.secretary, {
      ...{ caseId: made.id, purpose: 'trial', startsAt: at(platform, time), plannedMinutes: 30, courtroomId: video },
      ...extra,
    });
  const [, second] = court.judges;
  const day: TestDay = {
    court,
    open: { case: open, id: await set(open, '10:00', { hasVideoLink: true }) },
    hidden: { case: hidden, id: await set(hidden, '11:00', {}) },
    closed: {
      case: closed,
      id: await set(closed, '10:00', { courtroomId: plain, judgePostId: second, closedGround: 'adoption' }),
    },
    delayed: { case: delayed, id: await set(delayed, '12:00', { courtroomId: plain, judgePostId: second }) },
  };
  await delayHearing(platform, court.secretary, {
    ...{ id: day.delayed.id, version: 1 },
    delay: { reason: 'judge_delayed', explanation: '', expectedAt: at(platform, '12:40') },
  });
  return day;
}

/** So many hearings of the open case one after another in room 304 on a later day. */
export async function layManyHearings(platform: Platform, day: TestDay, count: number, days: number): Promise<void> {
  await platform.db.transact(system, async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const startsAt = at(platform, '06:00', days).add({ minutes: index * 10 });
      await importHearing(tx, {
        ...{ caseId: day.open.case.id, courtroomId: day.court.rooms[0], judgePostId: day.court.judges[0] },
        ...{ purpose: 'trial', startsAt, plannedMinutes: 10, course: scheduledHearing(startsAt, 10) },
      });
    }
  });
}
