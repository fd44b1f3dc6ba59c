import type { FeedRow } from './feed-row.ts';

/** The same list for programs; instants are ISO 8601 in UTC. */
export function toJson(rows: readonly FeedRow[]): string {
  const hearings = rows.map(
    ({ course, changedAt, address: _address, contact: _contact, stateText: _text, version: _version, ...row }) => ({
      ...row,
      startsAt: course.startsAt,
      plannedMinutes: course.plannedMinutes,
      isClosed: row.caseNumber === undefined,
      changedAt,
    }),
  );
  return JSON.stringify({ hearings });
}
