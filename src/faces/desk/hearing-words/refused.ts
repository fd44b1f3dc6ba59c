import { isHouseError } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';

/** What a form shows: the answers as typed and what is wrong with them. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
}

export function errorOf({ errors }: FormState, field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

/** Which field can mend a refusal of booking. */
const fieldOfCode: Readonly<Record<string, string>> = {
  HEARINGS_COURTROOM_TAKEN: 'room',
  HEARINGS_ROOM_UNKNOWN: 'room',
  HEARINGS_ROOM_WITHOUT_VIDEO: 'room',
  HEARINGS_JUDGE_TAKEN: 'time',
  HEARINGS_PARTY_TAKEN: 'time',
  HEARINGS_OUTSIDE_HOURS: 'time',
  HEARINGS_IN_THE_PAST: 'time',
  HEARINGS_EXPECTED_TIME: 'time',
  HEARINGS_BREAK_TIME: 'time',
  HEARINGS_NOT_A_WORKING_DAY: 'day',
  HEARINGS_CALENDAR_MISSING: 'day',
  HEARINGS_NEW_DATE_PAST: 'day',
  HEARINGS_LENGTH: 'minutes',
  HEARINGS_NOT_A_JUDGE: 'judge',
  HEARINGS_JUDGE_ABSENT: 'day',
  HEARINGS_NO_JUDGE: 'judge',
  HEARINGS_NOT_A_SECRETARY: 'secretary',
  HEARINGS_MUST_BE_CLOSED: 'ground',
  HEARINGS_GROUND_UNKNOWN: 'ground',
  HEARINGS_REASON_UNEXPLAINED: 'explanation',
};

/** Does a deed; a refusal becomes the error of the field that can mend it, anything else goes on. */
export async function attempt<Result>(
  lang: Lang,
  otherField: string,
  work: () => Promise<Result>,
  fields: Readonly<Record<string, string>> = fieldOfCode,
): Promise<{ readonly ok: true; readonly value: Result } | { readonly ok: false; readonly errors: FieldError[] }> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal' || [403, 404].includes(thrown.status)) throw thrown;
    return { ok: false, errors: [{ field: fields[thrown.code] ?? otherField, text: thrown.say(lang) }] };
  }
}
