import { atTime } from '#platform/clock';
import type { FieldReader } from '#platform/http';
import { minutesErrors } from '../errors.ts';
import { isMarkKind, type MarkKind } from '../model/mark-kinds.ts';
import {
  type DispensingGround,
  isDispensingGround,
  isNoRecordingReason,
  type NoRecordingReason,
} from '../model/no-recording.ts';

/** @throws MINUTES_MARK_UNREADABLE */
export const markKindField: FieldReader<MarkKind> = (text) => {
  if (!isMarkKind(text)) throw minutesErrors('MINUTES_MARK_UNREADABLE');
  return text;
};

/** @throws MINUTES_REASON_MISSING */
export const noRecordingField: FieldReader<NoRecordingReason> = (text) => {
  if (!isNoRecordingReason(text)) throw minutesErrors('MINUTES_REASON_MISSING');
  return text;
};

/** @throws MINUTES_GROUND_MISSING */
export const dispensingField: FieldReader<DispensingGround> = (text) => {
  if (!isDispensingGround(text)) throw minutesErrors('MINUTES_GROUND_MISSING');
  return text;
};

/** «10:42:05», «10:42», «10.42.05» on that day. @throws MINUTES_TIME_UNREADABLE */
export function momentField(day: Temporal.PlainDate): FieldReader<Temporal.Instant> {
  return (text) => {
    const [, hour, minute, second = '0'] = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
      throw minutesErrors('MINUTES_TIME_UNREADABLE');
    const time = `${hour.padStart(2, '0')}:${minute}`;
    return atTime(day, time).add({ seconds: Number(second) });
  };
}
