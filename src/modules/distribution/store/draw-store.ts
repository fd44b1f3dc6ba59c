import type { CaseId, StaffPostId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import { type DrawDocument, documentText } from '../model/draw-document.ts';
import { sha256OfText } from '../model/sha-256.ts';
import { type DrawId, type DrawTable, inDistribution, type RedrawRequestId } from './tables.ts';

export type DrawRow = DrawTable;

/** Keeps a draw for ever, as the text whose hash is published. */
export async function insertDraw(
  tx: Tx,
  caseId: CaseId,
  document: DrawDocument,
): Promise<{ readonly id: DrawId; readonly sha256: string }> {
  const id = newId<DrawId>();
  const text = documentText(document);
  const sha256 = sha256OfText(text);
  await inDistribution(tx)
    .insertInto('distribution.draw')
    .values({
      ...{ id, case_id: caseId, court_code: document.court, case_number: document.caseNumber, draw: document.draw },
      ...{ way: document.way, drawn_at: tx.clock.now(), document: text, sha256 },
      candidates: document.judges.filter(({ isIn }) => isIn).length,
      promise_number: document.way === 'lot' ? document.promise.number : null,
    })
    .execute();
  const seats = document.drawn.map((post, index) => ({
    ...{ draw_id: id, position: index + 1, judge_post_id: post as StaffPostId },
  }));
  await inDistribution(tx).insertInto('distribution.seat').values(seats).execute();
  return { id, sha256 };
}

export async function findDrawRow(on: Reads, id: DrawId): Promise<DrawRow | undefined> {
  return await inDistribution(on).selectFrom('distribution.draw').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Draws of a case, first to last. */
export async function drawsOfCase(on: Reads, caseId: CaseId): Promise<readonly DrawRow[]> {
  return await inDistribution(on)
    .selectFrom('distribution.draw')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('draw')
    .execute();
}

/** Judges whom confirmed requests took out of the case. */
export async function exclusionsOf(
  on: Reads,
  caseId: CaseId,
): Promise<readonly { readonly id: RedrawRequestId; readonly ground: string; readonly personId: PersonId }[]> {
  return await inDistribution(on)
    .selectFrom('distribution.redraw_request as r')
    .innerJoin('courts.v_staff_post as s', 's.id', 'r.judge_post_id' as never)
    .select(['r.id', 'r.ground', 's.person_id as personId'])
    .where('r.case_id', '=', caseId)
    .where('r.settled', '=', 'confirmed')
    .execute();
}
