import type { CaseId } from '#modules/cases';
import type { TestPlatform } from '#testing';
import { scheduleHearing } from '../actions/schedule-hearing.ts';
import type { HearingId } from '../model/ids.ts';
import { at, type TestCourt } from './court-day.ts';

/** Forgets all hearings and sets one at 10:30 in the first room; it is 09:00 of Monday, 23 November 2026 in Almaty. */
export async function layOnlyHearing(platform: TestPlatform, court: TestCourt, caseId: CaseId): Promise<HearingId> {
  await platform.owner.query('alter table hearings.change disable trigger all');
  await platform.owner.query('truncate hearings.hearing, hearings.attendance, hearings.listing cascade');
  platform.clock.set('2026-11-23T04:00:00Z');
  return await scheduleHearing(platform, court.secretary, {
    ...{ caseId, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
    startsAt: at(platform, '10:30'),
  });
}
