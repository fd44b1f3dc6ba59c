import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { actErrors } from '../errors.ts';
import { type Mark, withoutOverlaps } from '../model/anonymise/marks.ts';
import { marksByHand } from '../model/anonymise/propose.ts';
import type { ActId } from '../model/ids.ts';
import { type ActRow, partsOf } from '../store/act-store.ts';
import { lockPublic, marksOf, type PublicRow, updatePublic } from '../store/public-store.ts';
import { openAct } from './open-act.ts';

/** Which public version, as the reviewer saw it. */
export interface PublicSeen {
  readonly id: ActId;
  readonly version: number;
}

/** What a reviewer says: these marks stand, these do not, and these words were missed. */
export interface Review extends PublicSeen {
  /** Indexes of the marks that hide; every other one shows its words. */
  readonly accepted: readonly number[];
  /** Words to hide wherever they stand. */
  readonly missed?: string | undefined;
}

/**
 * Saves the verdicts on the marks. What shows more than the first look had seen needs a first look again.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_FOR_THE_PUBLIC, ACTS_ALREADY_PUBLISHED, ACTS_WORDS_NOT_FOUND
 */
export async function reviewMarks(
  platform: Platform,
  act: Act,
  { accepted, missed = '', ...seen }: Review,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row, found } = await openReview(tx, seen);
    const before = marksOf(found);
    const after = before.map((mark, index) => ({ ...mark, isAccepted: accepted.includes(index) }));
    const added = missed.trim() === '' ? [] : marksByHand(partsOf(row), missed, row.language);
    if (missed.trim() !== '' && added.length === 0) throw actErrors('ACTS_WORDS_NOT_FOUND', { words: missed.trim() });
    const showsMore = before.some(({ isAccepted }, index) => isAccepted && !after[index]?.isAccepted);
    const back =
      showsMore && found.state === 'looked_once' ? { state: 'proposed' as const, first_by: null, first_at: null } : {};
    await updatePublic(tx, row.id, { marks: JSON.stringify(merged(after, added)), ...back });
    tx.record({ kind: 'act', id: row.id }, { reviewed: after.length, added: added.length, showsMore });
  });
}

/** Ends the first look. @throws as `reviewMarks` */
export async function finishFirstLook(platform: Platform, act: Act, seen: PublicSeen): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    if (await isDoneBy(tx, seen, 'first')) return;
    const { row, found } = await openReview(tx, seen);
    tx.record({ kind: 'act', id: row.id }, { lookedOnce: true });
    if (found.state !== 'proposed') return;
    await updatePublic(tx, row.id, { state: 'looked_once', first_by: personOf(tx), first_at: tx.clock.now() });
  });
}

/** @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_FOR_THE_PUBLIC, ACTS_ALREADY_PUBLISHED */
export async function openReview(
  tx: Tx,
  seen: PublicSeen,
): Promise<{ readonly row: ActRow; readonly found: PublicRow }> {
  const row = await openAct(tx, seen.id, 'review-public-version');
  const found = await lockPublic(tx, seen.id);
  if (!found || found.state === 'withheld') throw actErrors('ACTS_NOT_FOR_THE_PUBLIC');
  if (found.state === 'published') throw actErrors('ACTS_ALREADY_PUBLISHED');
  if (found.version !== seen.version) throw actErrors('ACTS_CHANGED_MEANWHILE');
  return { row, found };
}

/** The other sending of the same form: this person has ended this look with that version. */
export async function isDoneBy(tx: Tx, seen: PublicSeen, look: 'first' | 'second'): Promise<boolean> {
  const row = await openAct(tx, seen.id, 'review-public-version');
  const found = await lockPublic(tx, seen.id);
  const [state, by] = look === 'first' ? (['looked_once', 'first_by'] as const) : (['published', 'second_by'] as const);
  const isDone = found?.state === state && found[by] === personOf(tx) && found.version === seen.version + 1;
  if (isDone) tx.record({ kind: 'act', id: row.id }, { look, again: true });
  return isDone;
}

/** Whoever looks has a name; the system looks only for the demo. */
export function personOf({ act: { actor } }: Tx): PersonId | null {
  return actor.kind === 'staff' || actor.kind === 'person' ? actor.personId : null;
}

/** What was undone stays undone unless a hand marked the very place again. */
function merged(marks: readonly Mark[], added: readonly Mark[]): readonly Mark[] {
  const undone = marks.filter(
    ({ isAccepted, ...mark }) =>
      !isAccepted && !added.some(({ part, start, end }) => mark.part === part && start < mark.end && mark.start < end),
  );
  const hiding = withoutOverlaps([...marks.filter(({ isAccepted }) => isAccepted), ...added]);
  return [...undone, ...hiding].toSorted((a, b) => a.part.localeCompare(b.part) || a.start - b.start);
}
