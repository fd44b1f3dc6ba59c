import { foldForSearch } from '@ashyq/kk-text';
import {
  type CourtCase,
  caseErrors,
  caseKindOn,
  enterCourse,
  findCaseByNumber,
  publicNames,
  readCaseNumber,
} from '#modules/cases';
import { findPersonalData } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { approachErrors } from '../errors.ts';
import { approachEntered } from '../events.ts';
import {
  type ApproachId,
  cleanText,
  isOutcome,
  isPending,
  isSenderKind,
  LONGEST_GIST,
  LONGEST_SENDER,
  type Outcome,
  type SenderKind,
} from '../model/approach.ts';
import { mayDo } from '../policy.ts';
import { insertApproach } from '../store/approach-store.ts';
import { approachKind } from './course-kind.ts';

/** As typed; the number of the case in any spelling. */
export interface NewApproach {
  readonly courtCode: string;
  readonly caseNumber: string;
  readonly receivedOn: Temporal.PlainDate | undefined;
  readonly senderKind: string;
  readonly sender: string;
  readonly gistKk: string;
  readonly gistRu: string;
  readonly outcome: string;
}

interface ReadApproach {
  readonly receivedOn: Temporal.PlainDate;
  readonly senderKind: SenderKind;
  readonly sender: string | null;
  readonly gistKk: string;
  readonly gistRu: string;
  readonly outcome: Outcome;
}

/**
 * Enters an approach to the court about a pending civil case (CPC RK art. 19): everybody reads it at once, those who take
 * part are told through the course of the case.
 * @throws APPROACHES_NOT_ALLOWED, APPROACHES_… each fault of the entry, CASES_NUMBER_…, CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function enterApproach(platform: Platform, act: Act, given: NewApproach): Promise<number> {
  const { courtCode } = given;
  const { actor } = act;
  if (actor.kind !== 'staff' || !mayDo('enter', actor, { courtCode })) throw approachErrors('APPROACHES_NOT_ALLOWED');
  const caseNumber = readCaseNumber(given.caseNumber);
  const entry = readApproach(given, legalDay(platform.clock.now()));
  return await platform.db.transact(act, async (tx) => {
    const found = await pendingCase(tx, courtCode, caseNumber);
    const id = newId<ApproachId>();
    const { reason } = publicNames(found.kind, found.category, true, found.registeredOn);
    const record = { sender: entry.senderKind, approachId: id };
    await enterCourse(tx, { caseId: found.id, kind: approachKind, record });
    const number = await insertApproach(tx, {
      ...{ id, court_code: courtCode, case_id: found.id, case_number: found.number },
      ...{ is_closed_by_law: reason === 'closed_by_law', received_on: entry.receivedOn, outcome: entry.outcome },
      ...{ sender_kind: entry.senderKind, sender: entry.sender, gist_kk: entry.gistKk, gist_ru: entry.gistRu },
      folded: foldForSearch([found.number, entry.sender ?? '', entry.gistKk, entry.gistRu].join(' ')),
      ...{ entered_at: tx.clock.now(), entered_by: actor.personId },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_because: null },
    });
    tx.publish(approachEntered, { approachId: id, courtCode });
    tx.record({ kind: 'approach', id }, { courtCode, number });
    return number;
  });
}

async function pendingCase(tx: Tx, courtCode: string, number: string): Promise<CourtCase> {
  const found = await findCaseByNumber(tx, number);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  if (found.courtCode !== courtCode) throw approachErrors('APPROACHES_CASE_ELSEWHERE');
  const branch = caseKindOn(found.kind, found.registeredOn)?.branch;
  if (branch !== 'civil') throw approachErrors('APPROACHES_CASE_NOT_CIVIL');
  if (!isPending(found.stage)) throw approachErrors('APPROACHES_CASE_NOT_PENDING');
  return found;
}

function readApproach(given: NewApproach, today: Temporal.PlainDate): ReadApproach {
  const { receivedOn, senderKind, outcome } = given;
  if (!receivedOn) throw approachErrors('APPROACHES_DAY_WRONG');
  if (Temporal.PlainDate.compare(receivedOn, today) > 0) throw approachErrors('APPROACHES_DAY_AHEAD');
  if (!isSenderKind(senderKind)) throw approachErrors('APPROACHES_SENDER_KIND_MISSING');
  const sender = readSender(senderKind, cleanText(given.sender));
  const gistKk = readGist(given.gistKk, 'APPROACHES_GIST_KK_MISSING');
  const gistRu = readGist(given.gistRu, 'APPROACHES_GIST_RU_MISSING');
  if (!isOutcome(outcome)) throw approachErrors('APPROACHES_OUTCOME_MISSING');
  return { receivedOn, senderKind, sender, gistKk, gistRu, outcome };
}

function readSender(kind: SenderKind, sender: string): string | null {
  if (kind === 'citizen') {
    if (sender !== '') throw approachErrors('APPROACHES_SENDER_NAMED');
    return null;
  }
  if (sender === '') throw approachErrors('APPROACHES_SENDER_MISSING');
  if (sender.length > LONGEST_SENDER) throw approachErrors('APPROACHES_SENDER_LONG', { limit: LONGEST_SENDER });
  return sender;
}

function readGist(typed: string, missing: 'APPROACHES_GIST_KK_MISSING' | 'APPROACHES_GIST_RU_MISSING'): string {
  const gist = cleanText(typed);
  if (gist === '') throw approachErrors(missing);
  if (gist.length > LONGEST_GIST) throw approachErrors('APPROACHES_GIST_LONG', { limit: LONGEST_GIST });
  const isPersonal = findPersonalData(gist).some(({ kind }) => kind === 'iin' || kind === 'phone');
  if (isPersonal) throw approachErrors('APPROACHES_GIST_NAMES_IIN');
  return gist;
}
