import { type HearingId, lookAtHearing, type StaffHearing } from '#modules/hearings';
import {
  getRecord,
  type HearingRecord,
  type MinutesDeed,
  type MinutesScope,
  mayMinutes,
  minutesAct,
  minutesErrors,
  scopeOfHearing,
} from '#modules/minutes';
import type { Act } from '#platform/audit';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { hearingAct } from '../hearing-words/desk-act.ts';

/** A hearing with its marks, for those who keep its protocol. */
export interface KeptHearing {
  readonly hearing: StaffHearing;
  readonly record: HearingRecord;
  readonly scope: MinutesScope;
  readonly may: (deed: MinutesDeed) => boolean;
  /** The act of this request under the office that gives the right. */
  readonly actTo: (action: string, deed: MinutesDeed) => Act;
}

/** Opens it with its names, which leaves a look. @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function openKept(request: PageRequest): Promise<KeptHearing> {
  const { platform } = request;
  const id = parseId<HearingId>(request.params.id);
  if (!id) throw minutesErrors('MINUTES_NOT_FOUND');
  const scope = await scopeOfHearing(platform.reads, id);
  const actTo = (action: string, deed: MinutesDeed): Act => minutesAct(request, action, deed, scope);
  const record = await getRecord(platform.reads, actTo('minutes.look-at-record', 'read').actor, id);
  const look = hearingAct(request, 'minutes.look-at-record', 'read-staff-list', {
    ...{ courtCode: scope.courtCode, ...(scope.judge ? { judge: scope.judge } : {}) },
  });
  const hearing = await lookAtHearing(platform, look, id);
  return { hearing, record, scope, actTo, may: (deed) => mayMinutes(request, deed, scope) };
}
