/** States that staff bring about; «about to begin» is not one of them, it follows from the clock (`shownState`). */
export type HearingState = 'scheduled' | 'delayed' | 'in_progress' | 'paused' | 'adjourned' | 'finished';

/** Why a hearing does not begin on time, as the board tells it; `other` needs an explanation. */
export const delayReasons = [
  'previous_hearing_not_finished',
  'judge_delayed',
  'party_awaited',
  'convoy_awaited',
  'interpreter_awaited',
  'equipment_failed',
  'other',
] as const;

export type DelayReason = (typeof delayReasons)[number];

/** Why a hearing is put off to another day; `other` needs an explanation. */
export const adjournmentReasons = [
  'party_absent',
  'party_not_notified',
  'motion_of_party',
  'evidence_requested',
  'mediation',
  'judge_absent',
  'interpreter_absent',
  'equipment_failed',
  'other',
] as const;

export type AdjournmentReason = (typeof adjournmentReasons)[number];

export type Delay = {
  readonly reason: DelayReason;
  /** In the words of the court; empty unless the reason is `other`. */
  readonly explanation: string;
  /** When the court now expects to begin; null while it does not know. */
  readonly expectedAt: Temporal.Instant | null;
};

export type Adjournment = {
  readonly reason: AdjournmentReason;
  readonly explanation: string;
  /** Beginning of the new hearing; null when it is to be set later. */
  readonly nextStartsAt: Temporal.Instant | null;
};

/** How one hearing goes from the list to its end. */
export type HearingCourse = {
  readonly state: HearingState;
  /** The time in the notices; a delay never changes it. */
  readonly startsAt: Temporal.Instant;
  /** Length of its slot in minutes. */
  readonly plannedMinutes: number;
  readonly delay: Delay | null;
  readonly beganAt: Temporal.Instant | null;
  /** Set while paused: when the break is to end, null when nobody said. */
  readonly resumesAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly adjournment: Adjournment | null;
};

/** A hearing that has just been put on the list. */
export function scheduledHearing(startsAt: Temporal.Instant, plannedMinutes: number): HearingCourse {
  return {
    state: 'scheduled',
    startsAt,
    plannedMinutes,
    delay: null,
    beganAt: null,
    resumesAt: null,
    endedAt: null,
    adjournment: null,
  };
}
