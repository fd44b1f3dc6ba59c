/**
 * Why an event waits. its_turn: an earlier one of its case has not come · case_elsewhere: the case is not here · the others: a
 * person has to mend something, and the event is tried again by itself.
 */
export const eventReasons = [
  'its_turn',
  'case_elsewhere',
  'judge_unknown',
  'room_unknown',
  'purpose_unknown',
  'slot_taken',
  'hearing_unknown',
  'hearing_over',
  'stage_unknown',
  'document_absent',
  'document_refused',
] as const;

export type EventReason = (typeof eventReasons)[number];

/** Reasons that a person can do something about. */
export function isForPerson(reason: EventReason): boolean {
  return reason !== 'its_turn' && reason !== 'case_elsewhere';
}
