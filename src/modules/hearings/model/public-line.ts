import type { ParticipantRole, StaffPostId } from '#modules/cases';
import type { AdjournmentReason, DelayReason, HearingCourse, HearingState } from './hearing-course.ts';
import type { CourtroomId, HearingId } from './ids.ts';
import type { PublicHearing, PublicMatter } from './public-hearing.ts';
import type { Purpose } from './purposes.ts';

/** Milliseconds since 1970: fifty rows are read faster from numbers than from texts. */
type Ms = number;

/** A public row as it is stored. The first block is all that a closed hearing has; the database refuses more. */
interface Line {
  readonly id: HearingId;
  readonly court: string;
  readonly day: string;
  readonly at: Ms;
  readonly minutes: number;
  readonly clock: string;
  readonly roomId: CourtroomId;
  readonly room: string;
  readonly floor: number;
  readonly state: HearingState;
  readonly expected?: Ms;
  readonly began?: Ms;
  readonly resumes?: Ms;
  readonly ended?: Ms;
  readonly version: number;
  readonly changed: Ms;

  readonly number?: string;
  readonly kind?: string;
  readonly category?: string;
  readonly purpose?: Purpose;
  readonly judgeId?: StaffPostId;
  readonly judge?: string;
  readonly video?: boolean;
  readonly parties?: readonly (readonly [ParticipantRole, string])[];
  readonly delay?: DelayReason;
  readonly words?: string;
  readonly adjourned?: AdjournmentReason;
  readonly next?: Ms;
}

/** The row as stored JSON. A closed hearing loses everything but time, room and state here. */
export function toLine(hearing: PublicHearing): string {
  const { course, room, matter } = hearing;
  const line: Line = {
    ...{ id: hearing.id, court: hearing.courtCode, day: hearing.day, at: ms(course.startsAt) },
    ...{ minutes: course.plannedMinutes, clock: hearing.clock, roomId: room.id, room: room.number, floor: room.floor },
    state: course.state,
    ...at('expected', course.delay?.expectedAt),
    ...at('began', course.beganAt),
    ...at('resumes', course.resumesAt),
    ...at('ended', course.endedAt),
    ...{ version: hearing.version, changed: ms(hearing.changedAt) },
    ...(matter ? openPart(matter, course) : {}),
  };
  return JSON.stringify(line);
}

function openPart(matter: PublicMatter, { delay, adjournment }: HearingCourse): Partial<Line> {
  return {
    ...{ number: matter.caseNumber, kind: matter.kind, category: matter.category, purpose: matter.purpose },
    ...{ judgeId: matter.judge.postId, judge: matter.judge.name, video: matter.hasVideoLink },
    parties: matter.parties.map(({ role, name }) => [role, name] as const),
    ...(delay ? { delay: delay.reason, words: delay.explanation } : {}),
    ...(adjournment ? { adjourned: adjournment.reason, ...at('next', adjournment.nextStartsAt) } : {}),
  };
}

/** @param json an array of stored rows */
export function fromLines(json: string): readonly PublicHearing[] {
  return (JSON.parse(json) as Line[]).map(fromLine);
}

function fromLine(line: Line): PublicHearing {
  return {
    id: line.id,
    courtCode: line.court,
    day: line.day,
    clock: line.clock,
    room: { id: line.roomId, number: line.room, floor: line.floor },
    course: courseOf(line),
    version: line.version,
    changedAt: instant(line.changed),
    matter: matterOf(line),
  };
}

function courseOf(line: Line): HearingCourse {
  const { state, delay, words, adjourned } = line;
  const isDelayed = delay !== undefined || line.expected !== undefined || state === 'delayed';
  return {
    state,
    startsAt: instant(line.at),
    plannedMinutes: line.minutes,
    delay: isDelayed
      ? { reason: delay ?? 'other', explanation: words ?? '', expectedAt: maybeInstant(line.expected) }
      : null,
    beganAt: maybeInstant(line.began),
    resumesAt: maybeInstant(line.resumes),
    endedAt: maybeInstant(line.ended),
    adjournment:
      state === 'adjourned'
        ? { reason: adjourned ?? 'other', explanation: '', nextStartsAt: maybeInstant(line.next) }
        : null,
  };
}

function matterOf({ number, kind, category, purpose, judgeId, judge, video, parties }: Line): PublicMatter | null {
  if (!number || !kind || !category || !purpose || !judgeId) return null;
  return {
    ...{ caseNumber: number, kind, category, purpose, hasVideoLink: video === true },
    judge: { postId: judgeId, name: judge ?? '' },
    parties: (parties ?? []).map(([role, name]) => ({ role, name })),
  };
}

const ms = (instant: Temporal.Instant): Ms => instant.epochMilliseconds;
const instant = (at: Ms): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at);
const maybeInstant = (at: Ms | undefined): Temporal.Instant | null => (at === undefined ? null : instant(at));

function at<Key extends string>(key: Key, instant: Temporal.Instant | null | undefined): { readonly [K in Key]?: Ms } {
  return instant ? ({ [key]: ms(instant) } as { readonly [K in Key]: Ms }) : {};
}
