import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { isDraft } from '../model/act-course.ts';
import { findGround } from '../model/grounds.ts';
import { type ActParts, LONGEST_PART, partNames, tidyPart } from '../model/parts.ts';
import { type ActRow, appendRevision, partsOf, updateAct } from '../store/act-store.ts';
import { type ActSeen, openAct, requireSeen } from './open-act.ts';

export interface SavedDraft extends ActSeen {
  readonly parts: ActParts;
  /** Left out: as it was. */
  readonly ground?: string | undefined;
}

/**
 * Saves the text of a draft, once however often it is sent; the one before stays among the revisions. A draft that waits for its signature is open again.
 * @returns the new version
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_A_DRAFT, ACTS_PART_TOO_LONG, ACTS_GROUND_MISSING,
 *   ACTS_OPERATIVE_ANNOUNCED
 */
export async function saveDraft(platform: Platform, act: Act, saved: SavedDraft): Promise<number> {
  const parts = tidy(saved.parts);
  return await platform.db.transact(act, async (tx) => {
    const row = await openAct(tx, saved.id, 'draft');
    if (row.version !== saved.version && isSaved(tx, row, { ...saved, parts })) return row.version;
    requireSeen(row, saved);
    requireDraft(row);
    if (saved.ground !== undefined && !findGround(row.kind, saved.ground)) throw actErrors('ACTS_GROUND_MISSING');
    if (row.spoken_operative !== null && parts.operative !== row.spoken_operative)
      throw actErrors('ACTS_OPERATIVE_ANNOUNCED');
    tx.record({ kind: 'act', id: row.id }, { saved: row.version });
    const ground = saved.ground ?? row.ground;
    if (row.state === 'draft' && ground === row.ground && same(partsOf(row), parts)) return row.version;
    await appendRevision(tx, row);
    await updateAct(tx, row.id, { parts: JSON.stringify(parts), ground, state: 'draft', ...changedBy(tx) });
    return row.version + 1;
  });
}

/** The other sending of the same form: this person has saved these very words already. */
function isSaved(tx: Tx, row: ActRow, { parts, ground = row.ground ?? undefined }: SavedDraft): boolean {
  const isOwn = row.changed_by !== null && row.changed_by === changedBy(tx).changed_by;
  const isSame = isDraft(row.state) && (row.ground ?? undefined) === ground && same(partsOf(row), parts);
  if (isOwn && isSame) tx.record({ kind: 'act', id: row.id }, { saved: row.version, again: true });
  return isOwn && isSame;
}

/** Takes a draft away; nothing of it was ever an act. @throws as `saveDraft` */
export async function withdrawDraft(platform: Platform, act: Act, seen: ActSeen): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openAct(tx, seen.id, 'draft');
    if (row.state === 'withdrawn') return tx.record({ kind: 'act', id: row.id }, { withdrawn: true, again: true });
    requireSeen(row, seen);
    requireDraft(row);
    if (row.spoken_at) throw actErrors('ACTS_OPERATIVE_ANNOUNCED');
    await updateAct(tx, row.id, { state: 'withdrawn', ...changedBy(tx) });
    tx.record({ kind: 'act', id: row.id }, { withdrawn: true });
  });
}

/** @throws ACTS_NOT_A_DRAFT */
export function requireDraft({ state }: Pick<ActRow, 'state'>): void {
  if (!isDraft(state)) throw actErrors('ACTS_NOT_A_DRAFT');
}

export function changedBy({ act: { actor }, clock }: Tx) {
  const isPerson = actor.kind === 'staff' || actor.kind === 'person';
  return { changed_at: clock.now(), changed_by: isPerson ? actor.personId : null };
}

function tidy(parts: ActParts): ActParts {
  const entries = partNames.map((part) => [part, tidyPart(parts[part])] as const);
  if (entries.some(([, text]) => text.length > LONGEST_PART)) throw actErrors('ACTS_PART_TOO_LONG');
  return Object.fromEntries(entries) as ActParts;
}

function same(a: ActParts, b: ActParts): boolean {
  return partNames.every((part) => a[part] === b[part]);
}
