import { type HearingId, scheduleHearing } from '#modules/hearings';
import { at, serveEverybody } from '#modules/hearings/testing';
import { type CourtAtWork, courtAtWork } from './court-at-work.ts';

/** A served hearing of the loan case at 10:30, now 10:31. */
export interface HearingRoom {
  readonly work: CourtAtWork;
  /** Takes all hearings and marks away and sets one anew. */
  fresh(): Promise<HearingId>;
}

export async function hearingRoom(): Promise<HearingRoom> {
  const work = await courtAtWork();
  const { platform, court, loan } = work;
  for (const table of ['hearings.change', 'minutes.mark', 'minutes.wording'])
    await platform.owner.query(`alter table ${table} disable trigger all`);
  return {
    work,
    fresh: async () => {
      await platform.owner.query('truncate hearings.hearing, hearings.attendance, hearings.listing cascade');
      await platform.owner.query('truncate minutes.mark, minutes.wording, minutes.sitting, minutes.attendance cascade');
      platform.clock.set('2026-11-23T04:00:00Z');
      const id = await scheduleHearing(platform, court.secretary, {
        ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
        startsAt: at(platform, '10:30'),
      });
      await serveEverybody(platform, court, id);
      platform.clock.set(at(platform, '10:31'));
      return id;
    },
  };
}
