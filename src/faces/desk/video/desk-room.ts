import {
  conferenceErrors,
  getRoomPanel,
  mayInRoom,
  type RoomDeed,
  type RoomId,
  type RoomPanel,
  type RoomScope,
  roomAct,
  roomOfHearing,
} from '#modules/conference';
import { type HearingId, hearingErrors, lookAtHearing, type StaffHearing } from '#modules/hearings';
import { listRemoteTroubles, type RemoteTrouble } from '#modules/recording';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { hearingAct } from '../hearing-words/desk-act.ts';

/** A hearing with its room, if it has one, for those who conduct or prepare it. */
export interface DeskRoom {
  readonly hearing: StaffHearing;
  readonly scope: RoomScope;
  readonly roomId: RoomId | undefined;
  readonly may: (deed: RoomDeed) => boolean;
  readonly actTo: (action: string, deed: RoomDeed) => Act;
}

/** Opens it with its names, which leaves a look. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, CONFERENCE_NOT_ALLOWED */
export async function openDeskRoom(request: PageRequest): Promise<DeskRoom> {
  const { platform } = request;
  const hearing = await ownHearing(request);
  const room = await roomOfHearing(platform.reads, hearing.id);
  const scope = room?.scope ?? { courtCode: hearing.courtCode, judge: hearing.judge.personId };
  const may = (deed: RoomDeed) => mayInRoom(request, deed, scope);
  if (!may('read-panel')) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  return { hearing, scope, may, roomId: room?.id, actTo: (action, deed) => roomAct(request, action, deed, scope) };
}

async function ownHearing(request: PageRequest): Promise<StaffHearing> {
  const id = parseId<HearingId>(request.params.id);
  if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
  for (const courtCode of new Set(request.principal?.posts.map((post) => post.courtCode))) {
    const act = hearingAct(request, 'conference.look-at-room', 'read-staff-list', { courtCode });
    try {
      return await lookAtHearing(request.platform, act, id);
    } catch (thrown) {
      if (!isHouseError(thrown, 'HEARINGS_NOT_ALLOWED')) throw thrown;
    }
  }
  throw hearingErrors('HEARINGS_NOT_ALLOWED');
}

export interface OpenRoom extends DeskRoom {
  readonly roomId: RoomId;
  readonly panel: RoomPanel;
  /** Who of those afar is not recorded as the others are. */
  readonly troubles: readonly RemoteTrouble[];
}

/** @throws CONFERENCE_NOT_FOUND when no room has been opened */
export async function openPanel(request: PageRequest): Promise<OpenRoom> {
  const desk = await openDeskRoom(request);
  if (!desk.roomId) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  const { actor } = desk.actTo('conference.get-room-panel', 'read-panel');
  const { reads } = request.platform;
  const panel = await getRoomPanel(reads, actor, desk.roomId);
  return { ...desk, roomId: desk.roomId, panel, troubles: await listRemoteTroubles(reads, desk.hearing.id) };
}

export function videoAddress(lang: string, hearing: Pick<StaffHearing, 'id'>, rest = ''): string {
  return `/${lang}/desk/hearings/${hearing.id}/video${rest}`;
}
