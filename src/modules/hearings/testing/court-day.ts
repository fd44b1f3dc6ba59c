import {
  assignJudge,
  type CaseId,
  changeStage,
  type NewCase,
  type ParticipantId,
  registerCase,
  type StaffPostId,
} from '#modules/cases';
import type { StaffMember } from '#modules/courts';
import { insertCourt, insertRoom, insertStaffPost } from '#modules/courts/testing';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import { atTime, legalDay } from '#platform/clock';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { CourtroomId } from '../model/ids.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'hearings.lay-court-day' };

/** A court with two rooms, two judges and a secretary, ready for hearings. */
export interface TestCourt {
  readonly code: string;
  readonly rooms: readonly [CourtroomId, CourtroomId];
  readonly judges: readonly [StaffPostId, StaffPostId];
  readonly secretary: Act;
  readonly clerk: Act;
  /** The first judge. */
  readonly judge: Act;
  /** Any office of the court, held by a fresh person. */
  readonly act: (role: string) => Act;
}

/** Court 7517 unless another code is given: rooms 304 (with video) and 305 (without). */
export async function layCourt(platform: Platform, code = '7517'): Promise<TestCourt> {
  return await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'court', id: code });
    await insertCourt(tx, { code });
    const video = await insertRoom(tx, { court_code: code });
    const plain = await insertRoom(tx, { court_code: code, number: '305', has_video: false, cameras: 0 });
    const first = await insertStaffPost(tx, { court_code: code });
    const second = await insertStaffPost(tx, { court_code: code, surname: 'Үлгібекова', given_name: 'Дана' });
    const secretary = await insertStaffPost(tx, { court_code: code, role: 'hearing_secretary', surname: 'Хатшыбаева' });
    const clerk = await insertStaffPost(tx, { court_code: code, role: 'registry_clerk', surname: 'Тіркеуов' });
    return {
      code,
      rooms: [video.id as CourtroomId, plain.id as CourtroomId],
      judges: [first.id as StaffPostId, second.id as StaffPostId],
      ...{ secretary: actOf(secretary), clerk: actOf(clerk), judge: actOf(first) },
      act: (role) => actOf({ role, courtCode: code, personId: newId<PersonId>() }),
    };
  });
}

function actOf({ role, courtCode, personId }: Pick<StaffMember, 'courtCode' | 'personId'> & { role: string }): Act {
  const actor: Actor = { kind: 'staff', accountId: newId<AccountId>(), personId, courtCode, role };
  return { actor, action: 'hearings.test' };
}

export interface TestCase {
  readonly id: CaseId;
  readonly number: string;
  readonly participantIds: readonly ParticipantId[];
}

/** An accepted loan case of Қасымова against «Дала», heard by the first judge, unless given otherwise. */
export async function layCase(
  platform: Platform,
  court: TestCourt,
  given: Partial<NewCase> = {},
  { hasJudge = true } = {},
): Promise<TestCase> {
  return await platform.db.transact(system, async (tx) => {
    const made = await registerCase(tx, {
      ...{ courtCode: court.code, kind: '2', category: 'loan', language: 'kk' },
      participants: [
        { role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы') },
        { role: 'respondent', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
      ],
      ...given,
    });
    await changeStage(tx, made.id, 'accepted');
    if (hasJudge) await assignJudge(tx, made.id, court.judges[0]);
    return made;
  });
}

/** A natural person for a case; a fresh identifier unless given. */
export function person(
  surname: string,
  givenName: string,
  patronymic?: string,
  personId: PersonId = newId<PersonId>(),
): NewCase['participants'][number]['name'] {
  return { kind: 'person', personId, surname, givenName, ...(patronymic ? { patronymic } : {}) };
}

/** «10:30» today by the clock of the platform, or so many days later. */
export function at(platform: Platform, time: string, days = 0): Temporal.Instant {
  return atTime(legalDay(platform.clock.now()).add({ days }), time);
}
