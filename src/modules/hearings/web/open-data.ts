import { type Static, Type } from 'typebox';
import type { NamelessHearing } from '../model/public-hearing.ts';
import { purposes } from '../model/purposes.ts';

const instant = Type.String({ format: 'date-time', description: 'UTC' });
const maybeInstant = Type.Union([instant, Type.Null()]);
const maybeText = Type.Union([Type.String(), Type.Null()]);

/** A hearing as open data: keys of the glossary, no name of anybody. What a closed hearing does not tell is null. */
export const openHearing = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer({ description: 'grows with every change' }),
  changedAt: instant,
  court: Type.String({ description: 'first four digits of its case numbers' }),
  day: Type.String({ format: 'date', description: 'legal day in Asia/Almaty' }),
  startsAt: instant,
  plannedMinutes: Type.Integer(),
  room: Type.String(),
  floor: Type.Integer(),
  state: Type.Enum(['scheduled', 'delayed', 'in_progress', 'paused', 'adjourned', 'finished']),
  expectedAt: Type.Union([instant, Type.Null()], {
    description: 'what the court says of a delay; null when it does not',
  }),
  beganAt: maybeInstant,
  endedAt: maybeInstant,
  isOpen: Type.Boolean(),
  caseNumber: maybeText,
  kind: Type.Union([Type.String(), Type.Null()], { description: 'type block of the case number' }),
  category: maybeText,
  purpose: Type.Union([Type.Enum([...purposes]), Type.Null()]),
  hasVideoLink: Type.Union([Type.Boolean(), Type.Null()]),
  page: Type.String({ format: 'uri-reference' }),
});

export type OpenHearing = Static<typeof openHearing>;

export function openHearingOf({ course, matter, room, ...hearing }: NamelessHearing): OpenHearing {
  const text = (at: Temporal.Instant | null | undefined): string | null => at?.toString() ?? null;
  return {
    ...{ id: hearing.id, version: hearing.version, changedAt: hearing.changedAt.toString() },
    ...{ court: hearing.courtCode, day: hearing.day, startsAt: course.startsAt.toString() },
    ...{ plannedMinutes: course.plannedMinutes, room: room.number, floor: room.floor, state: course.state },
    ...{ expectedAt: text(course.delay?.expectedAt), beganAt: text(course.beganAt), endedAt: text(course.endedAt) },
    isOpen: matter !== null,
    ...{ caseNumber: matter?.caseNumber ?? null, kind: matter?.kind ?? null, category: matter?.category ?? null },
    ...{ purpose: matter?.purpose ?? null, hasVideoLink: matter?.hasVideoLink ?? null },
    page: `/kk/hearings/${hearing.id}`,
  };
}
