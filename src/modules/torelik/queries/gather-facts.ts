import { findCaseByNumber, type StaffPostId } from '#modules/cases';
import { listRooms, listStaff } from '#modules/courts';
import type { CourtroomId } from '#modules/hearings';
import { findPersonByIin } from '#modules/identity';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { CaseHere, ImportFacts, PaperStanding } from '../model/import/plan-import.ts';
import type { NationalCase, NationalJudge } from '../model/national-case.ts';
import { findImportedCase, thingsOf } from '../store/import-store.ts';
import { fingerprintOf } from './fingerprints.ts';
import type { FoundParty } from './gather-parties.ts';

export interface FactsAsked {
  readonly courtCode: string;
  readonly record: NationalCase;
  readonly chosenCategory: string | undefined;
  readonly parties: ReadonlyMap<string, FoundParty>;
  readonly papers: ReadonlyMap<string, PaperStanding>;
}

/** What the plan of an import has to know. */
export async function gatherFacts(on: Reads, asked: FactsAsked): Promise<ImportFacts> {
  const { courtCode, record, chosenCategory, papers, parties } = asked;
  return {
    ...{ courtCode, now: on.clock.now(), chosenCategory, papers, fingerprintOf },
    here: await caseHere(on, record.number),
    judgePostId: record.judge && (await findJudge(on, courtCode, record.judge)),
    rooms: await roomsOf(on, courtCode, record),
    parties: new Map([...parties].map(([key, { standing }]) => [key, standing])),
  };
}

async function caseHere(on: Reads, number: string): Promise<CaseHere | undefined> {
  const found = await findCaseByNumber(on, number);
  if (!found) return undefined;
  const imported = await findImportedCase(on, number);
  return {
    ...{ caseId: found.id, stage: found.stage },
    imported: imported && { stage: imported.stage, things: await thingsOf(on, found.id) },
  };
}

/** The office of a judge by IIN in the staff list of today. */
export async function findJudge(
  on: Reads,
  court: string,
  { iin }: Pick<NationalJudge, 'iin'>,
): Promise<StaffPostId | undefined> {
  const person = await findPersonByIin(on, iin);
  if (!person) return undefined;
  const judges = await listStaff(on, { court, roles: ['judge', 'chairperson'] });
  return judges.find(({ personId }) => personId === person.id)?.id as StaffPostId | undefined;
}

/** The room of each hearing, as the list of the court had it on that day. */
async function roomsOf(on: Reads, court: string, { hearings }: NationalCase) {
  const rooms = new Map<string, CourtroomId>();
  for (const { key, room, startsAt } of hearings) {
    const id = await findRoom(on, court, room, legalDay(startsAt));
    if (id) rooms.set(key, id);
  }
  return rooms;
}

export async function findRoom(
  on: Reads,
  court: string,
  number: string,
  day: Temporal.PlainDate,
): Promise<CourtroomId | undefined> {
  const rooms = await listRooms(on, court, day);
  return rooms.find((room) => room.number === number)?.id as CourtroomId | undefined;
}

export interface PapersAtHand {
  /** Hashes whose bytes came with this import and passed every check. */
  readonly proved: ReadonlySet<string>;
  /** Hashes whose bytes are no good. */
  readonly refused: ReadonlySet<string>;
  /** Others can be asked for. */
  readonly isFetched: boolean;
}

/**
 * Where the bytes of each document are. That a hash lies in the blobs of the house says nothing: it may be a paper of a case
 * that is none of this court's business.
 */
export function papersOf(
  { documents }: NationalCase,
  { proved, refused, isFetched }: PapersAtHand,
): ReadonlyMap<string, PaperStanding> {
  const away: PaperStanding = isFetched ? 'there' : 'absent';
  return new Map(
    documents.map(({ sha256 }) => [sha256, refused.has(sha256) ? 'refused' : proved.has(sha256) ? 'here' : away]),
  );
}
