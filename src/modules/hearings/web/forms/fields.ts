import { isServiceWay, type ParticipantId, type ServiceWay, type StaffPostId } from '#modules/cases';
import { type FieldReader, textField } from '#platform/http';
import { parseId } from '#platform/ids';
import { hearingErrors } from '../../errors.ts';
import { type ClosingGround, closingGrounds } from '../../model/closing-grounds.ts';
import {
  type AdjournmentReason,
  adjournmentReasons,
  type DelayReason,
  delayReasons,
} from '../../model/hearing-course.ts';
import type { CourtroomId } from '../../model/ids.ts';
import { isPurpose, type Purpose } from '../../model/purposes.ts';
import { isPlannableLength, leastMinutes, mostMinutes } from '../../model/slot-rules.ts';

/** Characters of an explanation in the court's own words. */
const mostWords = 200;

/** «24.11.2026», «24/11/26», «24 11 2026», «2026-11-24». @throws HEARINGS_DAY_MISSING, HEARINGS_DAY_UNREADABLE */
export const dayField: FieldReader<Temporal.PlainDate> = (text) => {
  if (text === '') throw hearingErrors('HEARINGS_DAY_MISSING');
  const [, day, month, year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})$/.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const fields = {
    year: Number(isoYear ?? (year?.length === 2 ? `20${year}` : year)),
    month: Number(isoMonth ?? month),
    day: Number(isoDay ?? day),
  };
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch (cause) {
    throw hearingErrors('HEARINGS_DAY_UNREADABLE', {}, { cause });
  }
};

/** «10:30», «10.30», «10-30», «1030», «9:05». @throws HEARINGS_TIME_MISSING, HEARINGS_TIME_UNREADABLE */
export const timeField: FieldReader<Temporal.PlainTime> = (text) => {
  if (text === '') throw hearingErrors('HEARINGS_TIME_MISSING');
  const [, hour, minute] = /^(\d{1,2})[:.\- ]?(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) throw hearingErrors('HEARINGS_TIME_UNREADABLE');
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
};

/** @throws HEARINGS_LENGTH */
export const minutesField: FieldReader<number> = (text) => {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!isPlannableLength(minutes)) throw hearingErrors('HEARINGS_LENGTH', { least: leastMinutes, most: mostMinutes });
  return minutes;
};

/** @throws HEARINGS_ROOM_UNKNOWN */
export const roomField: FieldReader<CourtroomId> = (text) => {
  const id = parseId<CourtroomId>(text);
  if (!id) throw hearingErrors('HEARINGS_ROOM_UNKNOWN');
  return id;
};

/** @throws HEARINGS_NOT_A_JUDGE */
export const judgeField: FieldReader<StaffPostId> = (text) => {
  const id = parseId<StaffPostId>(text);
  if (!id) throw hearingErrors('HEARINGS_NOT_A_JUDGE');
  return id;
};

/** @throws HEARINGS_NOT_A_SECRETARY */
export const secretaryField: FieldReader<StaffPostId> = (text) => {
  const id = parseId<StaffPostId>(text);
  if (!id) throw hearingErrors('HEARINGS_NOT_A_SECRETARY');
  return id;
};

/** @throws HEARINGS_PURPOSE_MISSING */
export const purposeField: FieldReader<Purpose> = (text) => {
  if (!isPurpose(text)) throw hearingErrors('HEARINGS_PURPOSE_MISSING');
  return text;
};

/** @throws HEARINGS_GROUND_UNKNOWN */
export const groundField: FieldReader<ClosingGround> = (text) => {
  const row = closingGrounds.find(({ ground }) => ground === text);
  if (!row) throw hearingErrors('HEARINGS_GROUND_UNKNOWN');
  return row.ground;
};

/** @throws HEARINGS_REASON_MISSING */
export const delayReasonField: FieldReader<DelayReason> = (text) => {
  const reason = delayReasons.find((known) => known === text);
  if (!reason) throw hearingErrors('HEARINGS_REASON_MISSING');
  return reason;
};

/** @throws HEARINGS_REASON_MISSING */
export const adjournmentReasonField: FieldReader<AdjournmentReason> = (text) => {
  const reason = adjournmentReasons.find((known) => known === text);
  if (!reason) throw hearingErrors('HEARINGS_REASON_MISSING');
  return reason;
};

/** The court's own words, one line; may be empty. @throws HEARINGS_WORDS_TOO_LONG */
export const wordsField: FieldReader<string> = (text) => {
  const line = text.replace(/\p{C}/gu, ' ').replace(/\s+/gu, ' ').trim();
  if (line.length > mostWords) throw hearingErrors('HEARINGS_WORDS_TOO_LONG', { limit: mostWords });
  return line;
};

/** Somebody who is called. */
export const calledField: FieldReader<ParticipantId> = (text) => {
  const id = parseId<ParticipantId>(text);
  if (!id) throw hearingErrors('HEARINGS_NOT_CALLED');
  return id;
};

/** One of the seven ways of proper notice. */
export const serviceWayField: FieldReader<ServiceWay> = (text) => {
  if (!isServiceWay(text)) throw hearingErrors('HEARINGS_WAY_MISSING');
  return text;
};

export const proofField: FieldReader<string> = textField(
  hearingErrors,
  'HEARINGS_PROOF_MISSING',
  'HEARINGS_PROOF_TOO_LONG',
  300,
);
