import type { StaffPostId } from '#modules/cases';
import {
  type ClosingGround,
  type CourtroomId,
  dayField,
  groundField,
  judgeField,
  minutesField,
  type Purpose,
  purposeField,
  roomField,
  secretaryField,
  timeField,
} from '#modules/hearings';
import { atTime } from '#platform/clock';
import { type FieldError, optional, readForm } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { newHearingTexts } from './texts.ts';

type Form = Readonly<Record<string, string>>;

/** A hearing as the form has it, ready to be booked. */
export interface Plan {
  readonly purpose: Purpose;
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly courtroomId: CourtroomId;
  readonly judgePostId: StaffPostId;
  readonly secretaryPostId: StaffPostId | undefined;
  readonly hasVideoLink: boolean;
  readonly closedGround: ClosingGround | undefined;
  readonly isUnusualTimeMeant: boolean;
}

export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the search for free times needs. */
export function readSearch(form: Form, lang: Lang) {
  return readForm({ day: dayField, minutes: minutesField, judge: judgeField, room: optional(roomField) }, form, lang);
}

/** Reads the whole form; every error at once, in the order of its fields. */
export function readPlan(form: Form, lang: Lang): PlanReading {
  const facts = readForm(
    { purpose: purposeField, minutes: minutesField, judge: judgeField, secretary: optional(secretaryField) },
    form,
    lang,
  );
  const place = readPlace(form, lang);
  const openness = readOpenness(form, lang);
  if (!facts.ok || !place.ok || !openness.ok) {
    return { ok: false, errors: [facts, place, openness].flatMap((read) => (read.ok ? [] : read.errors)) };
  }
  const { purpose, minutes, judge, secretary } = facts.values;
  return {
    ok: true,
    plan: {
      ...{ purpose, plannedMinutes: minutes, judgePostId: judge, secretaryPostId: secretary },
      ...{ startsAt: place.startsAt, courtroomId: place.courtroomId, closedGround: openness.ground },
      ...{ hasVideoLink: form.video === 'yes', isUnusualTimeMeant: form.unusual === 'yes' },
    },
  };
}

/** Value of a free time in the form: the room may have been taken meanwhile, which the booking tells. */
export function slotValue(startsAt: Temporal.Instant, courtroomId: CourtroomId): string {
  return `${startsAt}|${courtroomId}`;
}

function readPlace(form: Form, lang: Lang) {
  if (form.slot === 'other') {
    const read = readForm({ day: dayField, time: timeField, room: roomField }, form, lang);
    if (read.ok) {
      const { day, time, room } = read.values;
      return { ok: true, startsAt: atTime(day, time), courtroomId: room } as const;
    }
    const { chooseRoom } = newHearingTexts(lang);
    const errors = read.errors.map((error) => (error.field === 'room' ? { ...error, text: chooseRoom } : error));
    return { ok: false, errors } as const;
  }
  const [instant = '', room = ''] = (form.slot ?? '').split('|');
  try {
    return { ok: true, startsAt: Temporal.Instant.from(instant), courtroomId: roomField(room) } as const;
  } catch {
    // Nothing was chosen, or the value is not one of ours: both are asked again.
    return { ok: false, errors: [{ field: 'slot', text: newHearingTexts(lang).chooseSlot }] } as const;
  }
}

function readOpenness(form: Form, lang: Lang) {
  if (form.openness === 'open') return { ok: true, ground: undefined } as const;
  if (form.openness !== 'closed') {
    return { ok: false, errors: [{ field: 'openness', text: newHearingTexts(lang).chooseOpenness }] } as const;
  }
  const read = readForm({ ground: groundField }, form, lang);
  return read.ok ? ({ ok: true, ground: read.values.ground } as const) : read;
}
