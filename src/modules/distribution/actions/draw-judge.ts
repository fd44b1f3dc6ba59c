import {
  assignJudge,
  type CaseId,
  type CourtCase,
  enterCourse,
  getCase,
  listStageChanges,
  type StaffPostId,
} from '#modules/cases';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { drawWaits, judgeDrawn } from '../events.ts';
import { seatsOf } from '../model/composition.ts';
import type { DrawDocument } from '../model/draw-document.ts';
import { makeDraw } from '../model/make-draw.ts';
import { redrawGroundOf } from '../model/redraw-grounds.ts';
import { RECIPE } from '../model/seed.ts';
import { isAssignedElsewhere } from '../queries/is-draw-due.ts';
import { drawsOfCase, insertDraw } from '../store/draw-store.ts';
import { type DrawSecrets, drawSecrets, lockCourt, takePromise } from '../store/promise-store.ts';
import { confirmedRequestOf, type RedrawRequestRow } from '../store/request-store.ts';
import type { DrawId } from '../store/tables.ts';
import { endWaiting, noteWaiting } from '../store/waiting-store.ts';
import { drawnKind, sameJudgeKind } from './course-kinds.ts';
import { findSameJudge } from './find-same-judge.ts';
import { gatherSnapshot, type Snapshot } from './gather-snapshot.ts';
import { tellNobody, tellNoChoice } from './tell-chairperson.ts';

/** What is drawn: the first draw of a case, or the next one after a confirmed request. */
interface Due {
  readonly found: CourtCase;
  readonly registeredAt: Temporal.Instant;
  readonly draw: number;
  readonly request: RedrawRequestRow | undefined;
}

/**
 * Draws the judge of a case that is due a draw; for any other case it does nothing, so it may be called again and again.
 * @returns the draw that stands, or nothing when the case has a judge without one or waits for an eligible judge
 * @throws CASES_CASE_NOT_FOUND
 */
export async function drawJudge(platform: Platform, caseId: CaseId): Promise<DrawId | undefined> {
  const act = { actor: { kind: 'system', name: 'distribution' }, action: 'distribution.draw-judge' } as const;
  const secrets = drawSecrets(platform.keys);
  return await platform.db.transact(act, (tx) => drawJudgeIn(tx, secrets, caseId));
}

/** The same in the caller's transaction, which acts as the system. */
export async function drawJudgeIn(tx: Tx, secrets: DrawSecrets, caseId: CaseId): Promise<DrawId | undefined> {
  const { courtCode } = await getCase(tx, caseId);
  await lockCourt(tx, courtCode);
  const found = await getCase(tx, caseId);
  const draws = await drawsOfCase(tx, caseId);
  const last = draws.at(-1);
  const request = last && (await confirmedRequestOf(tx, last.id));
  tx.record({ kind: 'case', id: caseId }, { draws: draws.length });
  if (last ? !request : found.judgePostId !== undefined) return last?.id;
  if (await isAssignedElsewhere(tx, found)) return last?.id;
  const [registered] = await listStageChanges(tx, caseId);
  const due = { found, registeredAt: registered?.at ?? tx.clock.now(), draw: draws.length + 1, request };
  const snapshot = await gatherSnapshot(tx, found);
  const document = (await sameJudgeDocument(tx, due, snapshot)) ?? (await lotDocument(tx, secrets, due, snapshot));
  return document ? await keepDraw(tx, due, snapshot, document) : await wait(tx, due);
}

function headOf(tx: Tx, { found, registeredAt, draw, request }: Due) {
  const ground = request && redrawGroundOf(request.ground);
  return {
    ...{ court: found.courtCode, caseNumber: found.number, draw },
    ...{ registeredAt: written(registeredAt), drawnAt: written(tx.clock.now()) },
    seats: seatsOf(found.kind, found.registeredOn),
    ground: request && ground ? { code: ground.code, norm: ground.norm, request: request.id } : null,
  };
}

const written = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });

/** A first draw only: after a replacement the lot decides. */
async function sameJudgeDocument(tx: Tx, due: Due, { judges }: Snapshot): Promise<DrawDocument | undefined> {
  const same = due.draw === 1 ? await findSameJudge(tx, due.found) : undefined;
  if (!same || !judges.some(({ id, isIn }) => isIn && id === same.judgePostId)) return undefined;
  const because = { code: same.reason, caseNumber: same.caseNumber };
  const head = headOf(tx, due);
  return { ...head, recipe: RECIPE, way: 'same_judge', seats: 1, judges, because, drawn: [same.judgePostId] };
}

async function lotDocument(
  tx: Tx,
  secrets: DrawSecrets,
  due: Due,
  { judges, rule }: Snapshot,
): Promise<DrawDocument | undefined> {
  const head = headOf(tx, due);
  if (judges.filter(({ isIn }) => isIn).length < head.seats) return undefined;
  const { number, secret, madeAt, next } = await takePromise(tx, secrets, head.court);
  return makeDraw({
    ...head,
    judges,
    rule: { scale: rule.scale, evenness: rule.evenness },
    promised: { number, secret, madeAt: written(madeAt) },
    nextPromise: next,
  });
}

async function keepDraw(tx: Tx, { found }: Due, snapshot: Snapshot, document: DrawDocument): Promise<DrawId> {
  const { id } = await insertDraw(tx, found.id, document);
  const judgePostId = document.drawn[0] as StaffPostId;
  const candidates = document.judges.filter(({ isIn }) => isIn).length;
  const { draw } = document;
  if (document.way === 'lot') {
    await enterCourse(tx, { caseId: found.id, kind: drawnKind, record: { candidates, draw, drawId: id } });
  } else {
    const { caseNumber } = document.because;
    await enterCourse(tx, { caseId: found.id, kind: sameJudgeKind, record: { caseNumber, drawId: id } });
  }
  const { number, courtCode } = found;
  tx.publish(judgeDrawn, { drawId: id, caseId: found.id, number, courtCode, judgePostId, draw, candidates });
  await assignJudge(tx, found.id, judgePostId);
  await endWaiting(tx, found.id);
  if (document.way === 'lot' && candidates <= document.seats) await tellNoChoice(tx, found, snapshot, judgePostId);
  tx.record({ kind: 'draw', id }, { way: document.way, candidates, draw });
  return id;
}

async function wait(tx: Tx, { found, registeredAt, request }: Due): Promise<undefined> {
  const { id: caseId, number, courtCode } = found;
  const isNew = await noteWaiting(tx, { caseId, courtCode, caseNumber: number, registeredAt, requestId: request?.id });
  tx.record({ kind: 'case', id: caseId }, { waits: true });
  if (!isNew) return undefined;
  await tellNobody(tx, found);
  tx.publish(drawWaits, { caseId, number, courtCode });
  return undefined;
}
