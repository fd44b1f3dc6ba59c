import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { caseRegistered } from '../events.ts';
import { type CaseNumber, formatCaseNumber } from '../model/case-number.ts';
import { findCategory } from '../model/categories.ts';
import { givenNumberParts } from '../model/numbering.ts';
import { isSide, type ParticipantId } from '../model/participant.ts';
import { mayDo } from '../policy.ts';
import { numberingOn } from '../queries/numbering-on.ts';
import {
  appendStageChange,
  type CaseRow,
  insertCase,
  insertParticipants,
  type NewParticipant,
} from '../store/case-store.ts';
import { raiseSequence, takeNextSequence } from '../store/number-store.ts';
import type { CaseId } from '../store/tables.ts';
import { stageKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { runStageTerms } from './run-stage-terms.ts';

export interface NewCase {
  readonly courtCode: string;
  /** Type of the number: `2`, `2а`, `4к`… Cyrillic. */
  readonly kind: string;
  readonly category: string;
  /** Language of the claim, hence of the proceedings (CPC RK art. 14). */
  readonly language: 'kk' | 'ru';
  readonly participants: readonly Omit<NewParticipant, 'joinedOn'>[];
  /** Default: today. */
  readonly registeredOn?: Temporal.PlainDate;
  /** Day on which the court received the claim: acceptance is counted from it (CPC RK art. 150). Default: `registeredOn`. */
  readonly receivedOn?: Temporal.PlainDate;
  readonly previousNumber?: string;
  /** What the national system said; left out: the own registry gives the number. */
  readonly given?: GivenNumber | undefined;
}

export interface GivenNumber {
  readonly number: string;
  readonly registeredOn: Temporal.PlainDate;
}

export interface RegisteredCase {
  readonly id: CaseId;
  readonly number: string;
  readonly participantIds: readonly ParticipantId[];
}

/**
 * Gives the case its number, or takes the given one, and enters its participants.
 * @throws CASES_NOT_ALLOWED, CASES_CATEGORY_UNKNOWN, CASES_NO_SIDES, CASES_SAME_PERSON_ON_BOTH_SIDES, CASES_NUMBER_NOT_OWN
 * when the national system gives the numbers of the court and none is given
 */
export async function registerCase(tx: Tx, input: NewCase): Promise<RegisteredCase> {
  const { courtCode, kind, category, language } = input;
  if (!mayDo('register', tx.act.actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  if (!findCategory(category)) throw caseErrors('CASES_CATEGORY_UNKNOWN');
  refuseWrongSides(input.participants);
  const registeredOn = input.given?.registeredOn ?? input.registeredOn ?? legalDay(tx.clock.now());
  const numbered = await (input.given
    ? takeGiven(tx, courtCode, kind, input.given)
    : giveOwn(tx, courtCode, kind, registeredOn));
  const { number } = numbered;
  const id = newId<CaseId>();
  const row: CaseRow = {
    ...{ id, ...numbered, court_code: courtCode, kind, category, language },
    ...{ stage: 'registered', judge_post_id: null, registered_on: registeredOn, is_urgent: false },
    ...{ previous_number: input.previousNumber ?? null, version: 1 },
  };
  await insertCase(tx, row);
  await appendStageChange(tx, id, null, 'registered');
  await enterInto(tx, row, { kind: stageKind, record: { stage: 'registered' } });
  const participants = input.participants.map((one) => ({ ...one, joinedOn: registeredOn }));
  const participantIds = await insertParticipants(tx, id, 1, participants);
  await runStageTerms(tx, row, 'registered', input.receivedOn ?? registeredOn);
  tx.record({ kind: 'case', id }, { number, category, participants: participants.length });
  tx.publish(caseRegistered, { caseId: id, number, courtCode });
  return { id, number, participantIds };
}

type Numbered = Pick<CaseRow, 'number' | 'year' | 'sequence' | 'repetition' | 'numbered_by'>;

async function giveOwn(tx: Tx, courtCode: string, kind: string, day: Temporal.PlainDate): Promise<Numbered> {
  const way = await numberingOn(tx, { courtCode, kind, day });
  if (way !== 'own') throw caseErrors('CASES_NUMBER_NOT_OWN');
  const year = day.year % 100;
  const sequence = await takeNextSequence(tx, courtCode, year, kind);
  const parts = { region: courtCode.slice(0, 2), court: courtCode.slice(2), year: String(year).padStart(2, '0') };
  const number: CaseNumber = formatCaseNumber({ ...parts, block: '00', kind, sequence, repetition: null });
  return { number, year, sequence, repetition: null, numbered_by: 'own' };
}

/** @throws RangeError for what is no number of this court, kind and year: whoever asked for it has looked */
async function takeGiven(tx: Tx, courtCode: string, kind: string, given: GivenNumber): Promise<Numbered> {
  const parts = givenNumberParts(given.number, { courtCode, kind, registeredOn: given.registeredOn });
  if (!parts) throw new RangeError('a number of another court, kind or year');
  const { sequence, repetition } = parts;
  const year = Number(parts.year);
  await raiseSequence(tx, { courtCode, year, kind, last: sequence });
  return { number: formatCaseNumber(parts), year, sequence, repetition, numbered_by: 'national' };
}

/** @throws CASES_NO_SIDES, CASES_SAME_PERSON_ON_BOTH_SIDES */
export function refuseWrongSides(participants: NewCase['participants']): void {
  const sides = participants.filter(({ role }) => isSide(role));
  if (sides.length === 0) throw caseErrors('CASES_NO_SIDES');
  const roles = new Map<string, string>();
  for (const { role, name } of sides) {
    const key = name.kind === 'person' ? name.personId : name.organisationId;
    if (key === undefined) continue;
    if ((roles.get(key) ?? role) !== role) throw caseErrors('CASES_SAME_PERSON_ON_BOTH_SIDES');
    roles.set(key, role);
  }
}
