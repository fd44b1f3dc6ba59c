import {
  type CourseStep,
  getStaffHearing,
  type HearingId,
  type HearingState,
  hearingErrors,
  takeStep,
} from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { phaseStepped } from '../events.ts';
import { fileLogJob } from '../jobs/file-log-job.ts';
import { goLiveJob } from '../jobs/go-live-job.ts';
import { isSitting, isStepOfJudge, type Phase, type PhaseStep, phaseAfter, sittingKept } from '../model/room.ts';
import { updateSeat } from '../store/room-store.ts';
import { endShownPage } from '../store/shown-page-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { openTalksOf, updateTalk } from '../store/talk-store.ts';
import { changeRoom, factOf, type InRoom, saveRoom } from './change-room.ts';

export interface PhaseChange extends InRoom {
  readonly step: PhaseStep;
  /** Of a break: when it is meant to end. */
  readonly resumesAt?: Temporal.Instant | undefined;
  /** Of a break: why, for those who wait; at most 300 characters. */
  readonly reason?: string | undefined;
  /** Of a beginning: how long nobody is heard yet; default: at once. */
  readonly countdownSeconds?: number | undefined;
}

const LONGEST_REASON = 300;
/** The devices have left by then, and the log is whole. */
const LEFT_AFTER = { minutes: 1 };

/** Steps of the room that are steps of the hearing, as the marks of its record are; a closed part is inside of it. */
const courseSteps: Partial<Record<PhaseStep, CourseStep>> = {
  ...{ begin: 'start', pause: 'pause', resume: 'resume', end: 'finish' },
  ...{ deliberate: 'pause', return: 'resume' },
};

const system = { kind: 'system', name: 'conference' } as const;

/**
 * Takes the session on, and the hearing with it in the same transaction; the record makes its mark of it. From its commit on
 * nobody hears what the phase forbids.
 * @throws CONFERENCE_STEP_IMPOSSIBLE, CONFERENCE_NOT_ALLOWED, and what the hearing refuses
 */
export async function changePhase(
  platform: Platform,
  act: Act,
  { step, resumesAt, reason, countdownSeconds, ...place }: PhaseChange,
): Promise<void> {
  const said = reason?.trim() || undefined;
  if (said && said.length > LONGEST_REASON) throw conferenceErrors('CONFERENCE_REASON_LONG', { limit: LONGEST_REASON });
  const deed = isStepOfJudge(step) ? 'close-part' : 'conduct';
  await changeRoom(platform, act, { ...place, deed }, async (tx, { room, seats }) => {
    const phase = phaseAfter({ phase: room.phase, sitting: room.phase_before }, step);
    if (!phase) throw conferenceErrors('CONFERENCE_STEP_IMPOSSIBLE');
    const course = courseSteps[step];
    if (course && room.hearing_id) await stepHearing(tx, room.hearing_id, course, resumesAt);
    const liveAt = step === 'begin' && countdownSeconds ? tx.clock.now().add({ seconds: countdownSeconds }) : undefined;
    const steppedAt = tx.clock.now();
    const markId = newId();
    await enterPhase(tx, room, seats, { phase, resumesAt, reason: said, liveAt, steppedAt, markId, kind: step });
    tx.publish(phaseStepped, factOf(room));
    if (liveAt) tx.enqueue(goLiveJob, { roomId: room.id }, { runAt: liveAt });
  });
}

const leadsTo: Readonly<Record<CourseStep, HearingState>> = {
  ...{ start: 'in_progress', pause: 'paused', resume: 'in_progress', finish: 'finished' },
};

/** The secretary may have pressed the same key a moment before: a hearing that is there already stays there. */
async function stepHearing(tx: Tx, id: HearingId, step: CourseStep, resumesAt?: Temporal.Instant): Promise<void> {
  const { course } = await getStaffHearing(tx, system, id);
  if (course.state === leadsTo[step]) return;
  const refusal = await takeStep(tx, id, step, resumesAt ?? null);
  if (refusal) throw hearingErrors(refusal);
}

interface NewPhase {
  readonly phase: Phase;
  readonly resumesAt?: Temporal.Instant | undefined;
  readonly reason?: string | undefined;
  readonly liveAt?: Temporal.Instant | undefined;
  /** Of a step or a mark; what follows the hearing's course alone has none. */
  readonly steppedAt?: Temporal.Instant | undefined;
  /** Of the mark that the step becomes. */
  readonly markId?: string | undefined;
  readonly kind: string;
}

/** A sitting calls everybody from their private talks; nobody keeps the floor or a raised hand outside of it. */
export async function enterPhase(
  tx: Tx,
  room: RoomRow,
  seats: readonly SeatRow[],
  { phase, resumesAt, reason, liveAt, steppedAt, markId, kind }: NewPhase,
): Promise<void> {
  if (isSitting(phase) || phase === 'ended') await endTalks(tx, room, seats);
  if (!isSitting(phase)) {
    for (const { id } of seats.filter((seat) => seat.hand_raised_at))
      await updateSeat(tx, id, { hand_raised_at: null });
  }
  // What was shown to all is not left on the screens of those who wait, nor of those who have to leave.
  await endShownPage(tx, room.id);
  const changes = {
    ...{ phase, phase_since: tx.clock.now(), resumes_at: phase === 'paused' ? (resumesAt ?? null) : null },
    ...{ pause_reason: phase === 'paused' ? (reason ?? null) : null, live_at: liveAt ?? null },
    phase_before: sittingKept({ phase: room.phase, sitting: room.phase_before }, phase),
    ...(isSitting(phase) ? {} : { floor_asker: null, floor_asked: null }),
    ...(steppedAt ? { stepped_at: steppedAt } : {}),
  };
  if (phase === 'ended') tx.enqueue(fileLogJob, { roomId: room.id }, { runAt: tx.clock.now().add(LEFT_AFTER) });
  const details = { phase, ...(reason ? { reason } : {}), ...(markId ? { markId } : {}) };
  await saveRoom(tx, room, changes, { kind, details });
}

async function endTalks(tx: Tx, room: RoomRow, seats: readonly SeatRow[]): Promise<void> {
  const now = tx.clock.now();
  for (const { id, answered_at } of await openTalksOf(tx, room.id)) {
    await updateTalk(tx, id, { state: 'ended', answered_at: answered_at ?? now, ended_at: now });
  }
  for (const { id } of seats.filter(({ talk_id }) => talk_id)) await updateSeat(tx, id, { talk_id: null });
}
