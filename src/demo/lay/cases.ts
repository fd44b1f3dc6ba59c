import {
  assignJudge,
  changeStage,
  type OrganisationId,
  type RegisteredCase,
  registerCase,
  type StaffPostId,
  type Stage,
} from '#modules/cases';
import { type DrawSecrets, drawJudgeIn } from '#modules/distribution';
import type { Tx } from '#platform/db';
import type { PlannedCase, PlannedParticipant } from '../plan/case-plan.ts';
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

/** Registers a planned case with the judge of its hearing and brings it as far as the stages say. */
export async function layCase(
  tx: Tx,
  planned: PlannedCase,
  ids: PersonIds,
  judgePostId: StaffPostId,
  stages: readonly Stage[],
): Promise<RegisteredCase> {
  const made = await register(tx, planned, ids);
  await assignJudge(tx, made.id, judgePostId);
  for (const stage of stages) await changeStage(tx, made.id, stage);
  return made;
}

async function register(tx: Tx, planned: PlannedCase, ids: PersonIds): Promise<RegisteredCase> {
  const { courtCode, kind, category, language } = planned;
  const participants = planned.participants.map((one) => ({ role: one.role, name: nameOf(one, ids) }));
  return await registerCase(tx, { courtCode, kind, category, language, participants });
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
