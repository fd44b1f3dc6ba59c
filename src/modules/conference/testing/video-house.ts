import { addParticipants } from '#modules/cases';
import { getStaffHearing, type HearingId, scheduleHearing, setAttendance, setVideoLink } from '#modules/hearings';
import { at, layCase, layCourt, person, serveEverybody, type TestCourt } from '#modules/hearings/testing';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { type Entered, enterByCode } from '../actions/enter-room.ts';
import { inviteSeat } from '../actions/invite-seat.ts';
import { admitSeat, identifySeat } from '../actions/move-seat.ts';
import { openHearingRoom } from '../actions/open-room.ts';
import type { RoomId } from '../model/ids.ts';
import { mediaPersonOf } from '../model/media-person.ts';
import { entriesOf, seatsOf } from '../store/room-store.ts';
import type { SeatRow } from '../store/tables.ts';

/** Who takes part by video. */
export type TestRole = 'claimant' | 'respondent' | 'representative' | 'witness';

/** Court 7517 hears a loan at 10:30 by video; the representative stands for the respondent. The clock stands at 10:00. */
export interface VideoHouse {
  readonly platform: TestPlatform;
  readonly court: TestCourt;
  readonly hearingId: HearingId;
  readonly roomId: RoomId;
  readonly persons: Readonly<Record<TestRole, PersonId>>;
  seat(role: SeatRow['role']): Promise<SeatRow>;
  /** A fresh code of the seat, made by the secretary. */
  code(role: TestRole): Promise<string>;
  /** Comes in by a fresh code from a network of its own. */
  enter(role: TestRole): Promise<Entered>;
  /** The same, identified by the judge and admitted. */
  admit(role: TestRole): Promise<Entered>;
  /** Whom the router knows by the device that sits there now. */
  mediaPerson(entered: Entered): Promise<string>;
  kinds(): Promise<readonly string[]>;
}

export const visitorAct: Act = { actor: { kind: 'visitor' }, action: 'conference.test' };

export async function videoHouse(): Promise<VideoHouse> {
  const platform = await testPlatform();
  const court = await layCourt(platform);
  const persons = { claimant: id(), respondent: id(), representative: id(), witness: id() };
  const { hearingId } = await layHearing(platform, court, persons);
  const roomId = await openHearingRoom(platform, court.secretary, hearingId);
  platform.clock.set(at(platform, '10:00'));
  const seat = async (role: SeatRow['role']): Promise<SeatRow> => {
    const found = (await seatsOf(platform.reads, roomId)).find((one) => one.role === role);
    if (!found) throw new Error(`no seat of ${role}`);
    return found;
  };
  const code = async (role: TestRole): Promise<string> => {
    const { id: seatId } = await seat(role);
    return (await inviteSeat(platform, court.secretary, { roomId, seatId, lang: 'kk', way: 'talon' })).code;
  };
  const enter = async (role: TestRole) => enterByCode(platform, visitorAct, { code: await code(role), network: id() });
  return {
    ...{ platform, court, hearingId, roomId, persons, seat, code, enter },
    admit: async (role) => {
      const entered = await enter(role);
      const papers = { document: 'identity_card', authority: role === 'representative' ? 'power_of_attorney' : 'own' };
      await identifySeat(platform, court.judge, { roomId, seatId: entered.seatId, ...papers });
      await admitSeat(platform, court.secretary, { roomId, seatId: entered.seatId });
      return entered;
    },
    mediaPerson: async ({ seatId }) => {
      const found = (await seatsOf(platform.reads, roomId)).find((one) => one.id === seatId);
      if (!found) throw new Error('nobody sits there');
      return mediaPersonOf(found);
    },
    kinds: async () => (await entriesOf(platform.reads, roomId)).map(({ kind }) => kind),
  };
}

const id = () => newId<PersonId>();

async function layHearing(platform: TestPlatform, court: TestCourt, persons: Readonly<Record<TestRole, PersonId>>) {
  const name = (role: TestRole, surname: string) => person(surname, 'Айгүл', 'Серікқызы', persons[role]);
  const loan = await layCase(platform, court, {
    participants: [
      { role: 'claimant', name: name('claimant', 'Қасымова') },
      { role: 'respondent', name: name('respondent', 'Дәулетова') },
      { role: 'witness', name: name('witness', 'Куәгерова') },
    ],
  });
  const [, respondent] = loan.participantIds;
  const counsel = { role: 'representative', name: name('representative', 'Өкілова'), represents: respondent } as const;
  await platform.db.transact(court.secretary, (tx) => addParticipants(tx, loan.id, [counsel]));
  const hearingId = await scheduleHearing(platform, court.secretary, {
    ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
    startsAt: at(platform, '10:30'),
  });
  const seen = () => getStaffHearing(platform.reads, court.secretary.actor, hearingId);
  await setVideoLink(platform, court.secretary, { ...(await seen()), hasVideoLink: true });
  for (const { participantId } of (await seen()).participants) {
    await setAttendance(platform, court.secretary, { ...(await seen()), participantId, byVideo: true });
  }
  await serveEverybody(platform, court, hearingId);
  return { hearingId };
}
