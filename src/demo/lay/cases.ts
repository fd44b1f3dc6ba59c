import {
  assignJudge,
  changeStage,
  type GivenNumber,
  numberNow,
  type OrganisationId,
  type RegisteredCase,
  registerCase,
  type StaffPostId,
  type Stage,
} from '#modules/cases';
import { type DrawSecrets, drawJudgeIn } from '#modules/distribution';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { PlannedCase, PlannedParticipant } from '../plan/case-plan.ts';
import { demoAct } from './acts.ts';
import type { PersonIds } from './people.ts';

/** Registers a planned case, draws its judge and brings it as far as the stages say. */
export async function layDrawnCase(
  tx: Tx,
  planned: PlannedCase,
  ids: PersonIds,
  secrets: DrawSecrets,
  stages: readonly Stage[],
): Promise<RegisteredCase> {
  const made = await register(tx, planned, ids);
  await drawJudgeIn(tx, secrets, made.id);
  for (const stage of stages) await changeStage(tx, made.id, stage);
  return made;
}

export interface CaseLaying {
  readonly ids: PersonIds;
  readonly judgePostId: StaffPostId;
  readonly stages: readonly Stage[];
  /** What `numberOf` said. */
  readonly given: GivenNumber | undefined;
}

/** Registers a planned case with the judge of its hearing and brings it as far as the stages say. */
export async function layCase(
  tx: Tx,
  planned: PlannedCase,
  { ids, judgePostId, stages, given }: CaseLaying,
): Promise<RegisteredCase> {
  const made = await register(tx, planned, ids, given);
  await assignJudge(tx, made.id, judgePostId);
  for (const stage of stages) await changeStage(tx, made.id, stage);
  return made;
}

/**
 * The number of a planned case in a court that somebody has set to the national system, asked of its simulator without
 * parties, so that it assigns no judge. @returns undefined: the court's own registry gives it; null: there is none now
 */
export async function numberOf(
  platform: Platform,
  { courtCode, kind, category, language }: PlannedCase,
): Promise<GivenNumber | null | undefined> {
  const subject = { kind: 'demo-case', id: newId() };
  const receivedOn = legalDay(platform.clock.now());
  const wish = { subject, courtCode, kind, category, language, receivedOn, parties: [] };
  const answer = await numberNow(platform, demoAct('demo.ask-number'), wish);
  if (answer.kind === 'given') return answer;
  return answer.kind === 'own' ? undefined : null;
}

async function register(
  tx: Tx,
  planned: PlannedCase,
  ids: PersonIds,
  given?: GivenNumber | undefined,
): Promise<RegisteredCase> {
  const { courtCode, kind, category, language } = planned;
  const participants = planned.participants.map((one) => ({ role: one.role, name: nameOf(one, ids) }));
  return await registerCase(tx, { courtCode, kind, category, language, participants, given });
}

function nameOf(one: PlannedParticipant, ids: PersonIds) {
  if ('stateBody' in one) return { kind: 'organisation', kk: one.stateBody[0], ru: one.stateBody[1] } as const;
  if ('organisation' in one) {
    const { bin, kk, ru } = one.organisation;
    const organisationId = ids.get(bin) as string as OrganisationId | undefined;
    return { kind: 'organisation', ...(organisationId ? { organisationId } : {}), kk, ru } as const;
  }
  const { iin, surname, givenName, patronymic } = one.person;
  const personId = ids.get(iin);
  return { kind: 'person', ...(personId ? { personId } : {}), surname, givenName, patronymic } as const;
}
