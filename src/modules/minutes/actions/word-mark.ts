import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { minutesErrors } from '../errors.ts';
import { markWorded } from '../events.ts';
import type { MarkId } from '../model/ids.ts';
import { LONGEST_WORDS, tidyWords } from '../model/words.ts';
import type { HearingRow } from '../store/hearing-store.ts';
import { appendWording, findMark, listWordings } from '../store/mark-store.ts';
import { factOf, openSitting, personOf } from './open-sitting.ts';

export interface WordedMark {
  readonly id: MarkId;
  /** The number of wordings that the person saw. */
  readonly wordings: number;
  readonly words: string;
  /** Default: as it was. */
  readonly isStruck?: boolean | undefined;
}

/**
 * Mends the words of a mark, or strikes it out; its time stays and every earlier wording is kept.
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_CHANGED_MEANWHILE, MINUTES_WORDS_TOO_LONG
 */
export async function wordMark(platform: Platform, act: Act, worded: WordedMark): Promise<void> {
  const words = tidyWords(worded.words);
  if (words.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  await platform.db.transact(act, async (tx) => {
    const mark = await findMark(tx, worded.id);
    if (!mark) throw minutesErrors('MINUTES_NOT_FOUND');
    const { hearing } = await openSitting(tx, mark.hearing_id, 'word');
    const last = (await listWordings(tx, mark.id)).at(-1);
    const { version = 0, is_struck: wasStruck = false } = last ?? {};
    const isStruck = worded.isStruck ?? wasStruck;
    tx.record({ kind: 'hearing', id: hearing.id }, { mark: mark.id, wording: version + 1, isStruck });
    // The other sending of the same form has said these very words.
    if (last?.words === words && wasStruck === isStruck) return;
    if (version !== worded.wordings) throw minutesErrors('MINUTES_CHANGED_MEANWHILE');
    const row = { mark_id: mark.id, version: version + 1, words, is_struck: isStruck };
    await appendWording(tx, { ...row, at: tx.clock.now(), by_person: personOf(tx.act.actor) });
    tx.publish(markWorded, { ...factOf(hearing), markId: mark.id });
  });
}

/**
 * Words that a recorder has kept for a mark after it; words that it has had, also from the screen, change nothing.
 * @throws MINUTES_WORDS_TOO_LONG, MarkNotHereYet
 */
export async function keepWording(tx: Tx, id: MarkId, given: string): Promise<void> {
  const mark = await findMark(tx, id);
  if (!mark) throw new MarkNotHereYet(id);
  tx.record({ kind: 'mark', id }, { wording: 'kept' });
  // The screen sends the same words at the same moment: one after another, or both would be the same version.
  const { hearing } = await openSitting(tx, mark.hearing_id, 'word');
  await addWords(tx, hearing, id, given);
}

/** Facts come in no order: these words came before their mark, and are told again. */
class MarkNotHereYet extends Error {
  override readonly name = 'MarkNotHereYet';
}

/** Words that the mark never had become its last. @param hearing opened in this transaction @throws MINUTES_WORDS_TOO_LONG */
export async function addWords(tx: Tx, hearing: HearingRow, id: MarkId, given: string): Promise<void> {
  const words = tidyWords(given);
  if (words.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  const wordings = await listWordings(tx, id);
  const last = wordings.at(-1);
  if (!last || wordings.some((wording) => wording.words === words)) return;
  const row = { mark_id: id, version: last.version + 1, words, is_struck: last.is_struck };
  await appendWording(tx, { ...row, at: tx.clock.now(), by_person: personOf(tx.act.actor) });
  tx.publish(markWorded, { ...factOf(hearing), markId: id });
}
