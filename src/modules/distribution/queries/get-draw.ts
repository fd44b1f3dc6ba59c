import type { CaseId } from '#modules/cases';
import type { Reads } from '#platform/db';
import { distributionErrors } from '../errors.ts';
import { type DrawDocument, readDocument } from '../model/draw-document.ts';
import { type DrawRow, drawsOfCase, findDrawRow } from '../store/draw-store.ts';
import type { DrawId } from '../store/tables.ts';

/** A stored protocol: its text as published, and what it says. */
export interface Draw {
  readonly id: DrawId;
  readonly caseId: CaseId;
  readonly courtCode: string;
  readonly caseNumber: string;
  readonly draw: number;
  readonly drawnAt: Temporal.Instant;
  readonly candidates: number;
  readonly document: DrawDocument;
  /** The canonical JSON. */
  readonly text: string;
  readonly sha256: string;
}

/** @throws DISTRIBUTION_DRAW_NOT_FOUND */
export async function getDraw(on: Reads, id: DrawId): Promise<Draw> {
  const row = await findDrawRow(on, id);
  if (!row) throw distributionErrors('DISTRIBUTION_DRAW_NOT_FOUND');
  return drawOf(row);
}

/** Every draw of a case, the first one first; none when it came with its judge. */
export async function listDrawsOfCase(on: Reads, caseId: CaseId): Promise<readonly Draw[]> {
  return (await drawsOfCase(on, caseId)).map(drawOf);
}

function drawOf(row: DrawRow): Draw {
  const document = readDocument(row.document);
  if (!document) throw new Error(`draw ${row.id} holds no document`);
  return {
    ...{ id: row.id, caseId: row.case_id, courtCode: row.court_code, caseNumber: row.case_number, draw: row.draw },
    ...{ drawnAt: row.drawn_at, candidates: row.candidates, document, text: row.document, sha256: row.sha256 },
  };
}
