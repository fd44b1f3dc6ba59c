import type { HearingId } from '#modules/hearings';
import { at, layOnlyHearing, serveEverybody } from '#modules/hearings/testing';
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
  for (const table of ['minutes.mark', 'minutes.wording'])
    await platform.owner.query(`alter table ${table} disable trigger all`);
  return {
    work,
    fresh: async () => {
      await platform.owner.query('truncate minutes.mark, minutes.wording, minutes.sitting, minutes.attendance cascade');
      const id = await layOnlyHearing(platform, court, loan.id);
      await serveEverybody(platform, court, id);
      platform.clock.set(at(platform, '10:31'));
      return id;
    },
  };
}
