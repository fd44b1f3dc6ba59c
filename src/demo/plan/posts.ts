import type { StaffRole } from '#modules/courts';
import { type DemoCourt, demoCourts } from './courts.ts';
import type { DemoCast, DemoPerson } from './people.ts';

const besideJudges: readonly (readonly [StaffRole, number])[] = [
  ['chairperson', 1],
  ['registry_clerk', 2],
  ['hearing_secretary', 3],
  ['administrator', 1],
  ['press_officer', 1],
  ['archivist', 1],
  ['bailiff', 1],
];

/** Posts of a court in the order in which the cast fills them; the judges are the last. */
export function postsOf({ judges }: DemoCourt): readonly (readonly [StaffRole, number])[] {
  return [...besideJudges, ['judge', judges]];
}

export function staffCount(court: DemoCourt): number {
  return postsOf(court).reduce((sum, [, count]) => sum + count, 0);
}

/** Judges of a court, after the administrator of the republic and the courts before it. */
export function judgesOf({ staff }: DemoCast, court: DemoCourt): readonly DemoPerson[] {
  const before = demoCourts.slice(0, demoCourts.indexOf(court)).reduce((sum, one) => sum + staffCount(one), 0);
  const end = 1 + before + staffCount(court);
  return staff.slice(end - court.judges, end);
}
