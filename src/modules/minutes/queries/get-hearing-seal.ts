import { createHash } from 'node:crypto';
import type { ListedFile } from '@ashyq/pki';
import type { DocumentId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import { isSealedByCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { minutesErrors } from '../errors.ts';
import { holdsSealedMarks } from '../model/marks-statement.ts';
import { closingName, type SealedPart, type SealedPartState, sealedNames, sealedPartOf } from '../model/sealed-part.ts';
import { findProtocol } from '../store/protocol-store.ts';
import { findHearingSeal, type HearingSealRow, listStatedMarks } from '../store/seal-store.ts';
import { hearingParts, standing } from './hearing-parts.ts';
import { recordingProofs } from './recorder-of-room.ts';

/** The seal of a hearing, with every part compared now. */
export interface HearingSeal {
  readonly sha256: string;
  readonly sealedAt: Temporal.Instant;
  /** When the time-stamping authority has stamped it; undefined: none has answered yet. */
  readonly stampedAt: Temporal.Instant | undefined;
  readonly documentId: DocumentId;
  readonly parts: readonly SealedPart[];
  /** The court's own seal stands over exactly this list. */
  readonly isSealRight: boolean;
  readonly isRecorded: boolean;
  /** Recordings that came after the seal and are not under it. */
  readonly later: readonly string[];
  readonly indication: HearingSealRow['indication'];
}

/**
 * Callers have shown that their reader may see the protocol, or look after the seals.
 * @returns undefined while there is no seal
 * @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED
 */
export async function findHearingSealOf(platform: Platform, hearingId: HearingId): Promise<HearingSeal | undefined> {
  const row = await findHearingSeal(platform.reads, hearingId);
  if (!row) return undefined;
  const listed = filesIn(row);
  const proofs = await recordingProofs(platform, hearingId);
  const parts = await compare(platform, row, listed, proofs);
  const isSealRight = hashOf(row.list) === row.sha256 && (await isSealedByCourt(platform, row.seal, row.list));
  const names = new Set(listed.map(({ name }) => name));
  const isWhole = isSealRight && parts.every(({ state }) => state === 'whole');
  return {
    ...{ sha256: row.sha256, sealedAt: row.sealed_at, stampedAt: row.stamped_at ?? undefined, parts, isSealRight },
    ...{ documentId: row.document_id, isRecorded: parts.some(({ kind }) => kind === 'recording') },
    later: proofs.flatMap(({ id }) => (names.has(closingName(id)) ? [] : [id])),
    indication: isWhole ? 'TOTAL_PASSED' : 'TOTAL_FAILED',
  };
}

/** What the seal lists. */
export function filesIn({ list }: HearingSealRow): readonly ListedFile[] {
  return (JSON.parse(list.toString('utf8')) as { readonly files: readonly ListedFile[] }).files;
}

/** Parts of a seal by name, as they stand in the stores. */
export async function sealedParts(
  platform: Platform,
  row: HearingSealRow,
  proofs: Awaited<ReturnType<typeof recordingProofs>>,
): Promise<ReadonlyMap<string, Uint8Array | undefined>> {
  const protocol = await findProtocol(platform.reads, { id: row.protocol_id });
  if (!protocol) throw minutesErrors('MINUTES_NOT_FOUND');
  const listed = (kept: string) => filesIn(row).find(({ name }) => name === kept)?.sha256;
  const marks = listed(sealedNames.marks);
  return await hearingParts(platform, protocol, proofs, {
    marks: marks === undefined ? undefined : await standing(platform, marks),
    roomLogSha256: listed(sealedNames.room_log),
  });
}

async function compare(
  platform: Platform,
  row: HearingSealRow,
  listed: readonly ListedFile[],
  proofs: Awaited<ReturnType<typeof recordingProofs>>,
): Promise<readonly SealedPart[]> {
  const bytes = await sealedParts(platform, row, proofs);
  const altered = new Set(proofs.flatMap(({ id, isAltered }) => (isAltered ? [closingName(id)] : [])));
  const marks = bytes.get(sealedNames.marks);
  const isSame = (name: string, sha256: string, found: Uint8Array) => hashOf(found) === sha256 && !altered.has(name);
  const holdsMarks = async (): Promise<boolean> =>
    marks !== undefined && holdsSealedMarks(marks, await listStatedMarks(platform.reads, row.hearing_id));
  return await Promise.all(
    listed.map(async ({ name, sha256 }) => {
      const [kind, found] = [sealedPartOf(name), bytes.get(name)];
      const isWhole = found && isSame(name, sha256, found) && (kind !== 'marks' || (await holdsMarks()));
      const state: SealedPartState = !found ? 'missing' : isWhole ? 'whole' : 'altered';
      return { kind, name, sha256, state };
    }),
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
