import { type CourseStep, type HearingId, type OpeningRefusal, takeStep } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { minutesErrors } from '../errors.ts';
import { markKept, markWorded } from '../events.ts';
import { type HearingStateNow, isStep, stateOf } from '../model/hearing-state.ts';
import type { MarkId } from '../model/ids.ts';
import type { Mark, Speaker } from '../model/mark.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import { aLaterMarkPointsIntoTheHearing, markIsOutOfPlace } from '../model/mark-rules.ts';
import { isKnownBefore } from '../model/no-recording.ts';
import { isSaidAlready } from '../model/said-already.ts';
import { LONGEST_WORDS, tidyWords } from '../model/words.ts';
import { findRecorder, getRoomWord } from '../queries/recorder-of-room.ts';
import { findHearing, type HearingRow } from '../store/hearing-store.ts';
import { appendWording, findMark, insertMark, marksOf } from '../store/mark-store.ts';
import { type SittingRow, updateSitting } from '../store/sitting-store.ts';
import { factOf, openSitting, personOf } from './open-sitting.ts';
import { addWords } from './word-mark.ts';

export interface NewMark {
  /** Made by the screen: sent twice, it is one mark. */
  readonly id: MarkId;
  readonly hearingId: HearingId;
  readonly kind: MarkKind;
  readonly at: Temporal.Instant;
  readonly until?: Temporal.Instant | undefined;
  readonly speaker?: Speaker | undefined;
  readonly addressee?: Speaker | undefined;
  readonly words?: string | undefined;
  readonly isAddedLater?: boolean | undefined;
  /** Of a beginning: the recording that its screen began at the recorder of the room. */
  readonly recordingId?: string | undefined;
}

export interface MarkMade {
  /** Another one than asked for: of a beginning that the judge had made on the panel. */
  readonly id: MarkId;
  /** Why the list of the court did not follow the mark, e.g. somebody is not notified and only the judge may open the hearing. */
  readonly courseRefused: OpeningRefusal | undefined;
}

/**
 * Marks a moment from the court's own screen. The list of the court follows what the mark says: begun, broken off, ended.
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_WORDS_TOO_LONG, MINUTES_MARK_TAKEN, MINUTES_REASON_MISSING and the refusals of the rules
 */
export async function makeMark(platform: Platform, act: Act, mark: NewMark): Promise<MarkMade> {
  const isRecorded = mark.kind === 'begin' && (await isBeingRecorded(platform, mark));
  return await platform.db.transact(act, async (tx) => {
    const { hearing, sitting } = await openSitting(tx, mark.hearingId, 'mark');
    const marks = await marksOf(tx, hearing.id);
    const begun = mark.kind === 'begin' ? begunElsewhere(marks, sitting, mark.id) : undefined;
    if (begun) {
      await beginAtDesk(tx, hearing, sitting, isRecorded);
      await isKept(tx, hearing, { ...mark, id: begun });
      return { id: begun, courseRefused: await follow(tx, mark) };
    }
    if (await isKept(tx, hearing, mark)) return { id: mark.id, courseRefused: undefined };
    const state = stateOf(marks);
    const at = notBefore(state, mark);
    const refusal = mark.isAddedLater
      ? aLaterMarkPointsIntoTheHearing(state, mark.kind, at)
      : markIsOutOfPlace(state, mark.kind);
    if (refusal) throw minutesErrors(refusal);
    if (mark.kind === 'begin') await beginAtDesk(tx, hearing, sitting, isRecorded);
    await enterMark(tx, hearing, { ...mark, at }, 'court');
    return { id: mark.id, courseRefused: await follow(tx, mark) };
  });
}

/**
 * The beginning that nobody at the desk has joined yet: the recorder has sent it first, or the judge has begun on the panel of the
 * video room. Who presses the key then begins the recording, and makes no second beginning.
 */
function begunElsewhere(marks: readonly Mark[], sitting: SittingRow, id: MarkId): MarkId | undefined {
  if (sitting.secretary_person_id) return undefined;
  return marks.find((one) => one.kind === 'begin' && !one.isStruck && (one.id === id || one.isOfRoom))?.id;
}

/** @throws MINUTES_REASON_MISSING unless it is recorded, or it is known why not */
async function beginAtDesk(tx: Tx, { id }: HearingRow, sitting: SittingRow, isRecorded: boolean): Promise<void> {
  const reason = sitting.no_recording_reason;
  const isLeftOut = reason !== null && isKnownBefore(reason);
  if (!isRecorded && !isLeftOut && sitting.is_protocol_kept !== false) throw minutesErrors('MINUTES_REASON_MISSING');
  await updateSitting(tx, id, { secretary_person_id: personOf(tx.act.actor) });
}

/**
 * Keeps a mark in the transaction of the caller: one that a recorder has kept already, or the floor that was given, is a fact,
 * whatever the rules say.
 * @returns false when it is kept already
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_MARK_TAKEN, MINUTES_WORDS_TOO_LONG
 */
export async function keepMark(tx: Tx, mark: NewMark, by: 'recorder' | 'court' = 'recorder'): Promise<boolean> {
  const { hearing } = await openSitting(tx, mark.hearingId, 'mark');
  if (await isKept(tx, hearing, mark)) return false;
  // The recorder has two of them when judge and secretary did the same at once: the second stays, and is struck.
  const marks = await marksOf(tx, hearing.id);
  const isStruck = !mark.isAddedLater && isSaidAlready(marks, mark);
  await enterMark(tx, hearing, mark, by, isStruck);
  if (!isStruck && !isOver(marks, mark)) await follow(tx, mark);
  return true;
}

/** The hearing has gone on since the mark, which was late on its way. */
function isOver(marks: readonly Mark[], { kind, at }: NewMark): boolean {
  if (kind === 'begin') return false;
  return marks.some((one) => !one.isStruck && isStep(one.kind) && Temporal.Instant.compare(one.at, at) > 0);
}

/**
 * The room has a recorder, and its screen began a recording there, or it tells itself that it records. That a recording of
 * this hearing comes is watched by the module of recordings, which alarms when none does.
 */
async function isBeingRecorded(platform: Platform, { hearingId, recordingId }: NewMark): Promise<boolean> {
  const hearing = await findHearing(platform.reads, hearingId);
  const recorder = hearing && (await findRecorder(platform, hearing.court_code, hearing.courtroom_id));
  if (!recorder) return false;
  return recordingId !== undefined || (await getRoomWord(platform, hearingId, recorder)).status === 'recording';
}

/**
 * A key is pressed a little after what it marks: in the first seconds of a hearing that would be before it began. A step never
 * comes before the one it follows, however long either was on its way: a break would last for ever that ended before it began.
 */
function notBefore({ beganAt, since }: HearingStateNow, { at, kind, isAddedLater }: NewMark): Temporal.Instant {
  const earliest = isStep(kind) ? since : beganAt;
  return earliest && !isAddedLater && Temporal.Instant.compare(at, earliest) < 0 ? earliest : at;
}

/**
 * The other way may have been faster with the mark alone: the words that come with it now are its words all the same.
 * @throws MINUTES_MARK_TAKEN, MINUTES_WORDS_TOO_LONG
 */
async function isKept(tx: Tx, hearing: HearingRow, { id, hearingId, words = '' }: NewMark): Promise<boolean> {
  const kept = await findMark(tx, id);
  if (!kept) return false;
  if (kept.hearing_id !== hearingId) throw minutesErrors('MINUTES_MARK_TAKEN');
  tx.record({ kind: 'hearing', id: hearingId }, { mark: id, again: true });
  if (tidyWords(words) !== '') await addWords(tx, hearing, id, words);
  return true;
}

/** Writes it down, whatever rules say. @throws MINUTES_WORDS_TOO_LONG */
export async function enterMark(
  tx: Tx,
  hearing: HearingRow,
  mark: NewMark,
  keptBy: 'court' | 'recorder',
  isStruck = false,
): Promise<void> {
  const words = tidyWords(mark.words ?? '');
  if (words.length > LONGEST_WORDS) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_WORDS });
  const [now, by] = [tx.clock.now(), personOf(tx.act.actor)];
  const { id, kind, at, until = null, speaker = null, addressee = null, isAddedLater = false } = mark;
  const row = { id, hearing_id: hearing.id, at, until, kind, speaker, addressee, is_added_later: isAddedLater };
  await insertMark(tx, { ...row, made_at: now, made_by: by, kept_by: keptBy });
  await appendWording(tx, { mark_id: id, version: 1, words, is_struck: isStruck, at: now, by_person: by });
  tx.record({ kind: 'hearing', id: hearing.id }, { mark: id, kind, isAddedLater, ...(isStruck ? { isStruck } : {}) });
  if (!isStruck) tx.publish(markKept, { ...factOf(hearing), markId: id, kind, at: at.toString() });
  else tx.publish(markWorded, { ...factOf(hearing), markId: id });
}

const steps: Readonly<Partial<Record<MarkKind, CourseStep>>> = {
  ...{ begin: 'start', break: 'pause', deliberation: 'pause', resume: 'resume', announcement: 'resume', end: 'finish' },
};

/** A refused step is told where somebody can mend it; that a hearing is on its way already is no trouble. */
async function follow(tx: Tx, { kind, hearingId, isAddedLater }: NewMark): Promise<OpeningRefusal | undefined> {
  const step = isAddedLater ? undefined : steps[kind];
  if (!step) return undefined;
  if (step === 'finish') await takeStep(tx, hearingId, 'resume');
  const refusal = await takeStep(tx, hearingId, step);
  const isSo = ['HEARINGS_ALREADY_BEGUN', 'HEARINGS_NOT_PAUSED', 'HEARINGS_ENDED'].includes(refusal ?? '');
  return isSo ? undefined : refusal;
}
