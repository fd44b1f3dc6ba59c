import type { Stage } from '#modules/cases';

/** What happened to a filing, in the order in which it may; the words are in the locales. */
export const timelineKinds = [
  'sent',
  'clarification_asked',
  'clarification_given',
  'number_awaited',
  'registered',
  'joined_case',
  'joined_duplicate',
  'rejected',
  'judge_drawn',
  'judge_assigned',
  'judge_redrawn',
  'judge_replaced',
  'accepted',
  'returned',
  'refused',
  'preparation',
  'examination',
  'suspended',
  'hearing_set',
  'hearing_moved',
  'hearing_adjourned',
  'hearing_held',
  'decided',
  'in_force',
  'act_out',
  'left_without_consideration',
  'terminated',
  'transferred',
  'archived',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

/** What a line may say beside its words. Only days and instants are shown to who has the PIN alone. */
export interface TimelineDetails {
  /** ISO instant of a hearing. */
  readonly startsAt?: string;
  readonly hearingId?: string;
  /** Number of the case; for the filer. */
  readonly caseNumber?: string;
  /** Code of the ground of a rejection. */
  readonly ground?: string;
  /** Words of the clerk; for the filer. */
  readonly words?: string;
}

export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly at: Temporal.Instant;
  readonly details: TimelineDetails;
}

/** A line as it was entered; facts of other modules have the number under which the outbox keeps them. */
export interface EnteredLine extends TimelineEntry {
  readonly eventId: number | null;
}

/** Facts are delivered side by side, so that a later one may be entered first: among themselves they go by their numbers. */
export function inOrderOfFacts(entered: readonly EnteredLine[]): readonly TimelineEntry[] {
  const facts = entered.filter(({ eventId }) => eventId !== null).sort((a, b) => Number(a.eventId) - Number(b.eventId));
  return entered
    .map((line) => (line.eventId === null ? line : (facts.shift() ?? line)))
    .map(({ kind, at, details }) => ({ kind, at, details }));
}

/** The line of a talon for a stage of the case; `registered` is told by the registration itself. */
export const kindOfStage: Readonly<Partial<Record<Stage, TimelineKind>>> = {
  accepted: 'accepted',
  preparation: 'preparation',
  examination: 'examination',
  suspended: 'suspended',
  decided: 'decided',
  in_force: 'in_force',
  returned: 'returned',
  refused: 'refused',
  left_without_consideration: 'left_without_consideration',
  terminated: 'terminated',
  transferred: 'transferred',
  archived: 'archived',
};

/** Whose move it is. */
export type Turn = 'filer' | 'court' | 'nobody';

const ended: readonly TimelineKind[] = [
  'in_force',
  'terminated',
  'left_without_consideration',
  'transferred',
  'archived',
];

/** After a rejection or a return it is the filer who may act again; after an ending nobody has to. */
export function turnAfter(kind: TimelineKind): Turn {
  if (['clarification_asked', 'rejected', 'returned', 'refused'].includes(kind)) return 'filer';
  return ended.includes(kind) ? 'nobody' : 'court';
}

/** What is told without moving anything: the filing stands where it stood, and the turn is whose it was. */
const passing: readonly TimelineKind[] = ['judge_redrawn', 'judge_replaced', 'act_out'];

/** The line that says where the filing stands now. The hearing in which the decision was announced ends after it. */
export function standingLine(entries: readonly TimelineEntry[]): TimelineEntry | undefined {
  const isDecided = entries.some(({ kind }) => kind === 'decided' || ended.includes(kind));
  return entries.findLast(({ kind }) => !passing.includes(kind) && !(isDecided && kind === 'hearing_held'));
}

/** The seven steps of a claim, as a person sees them; what a case has passed is done even when it was skipped. */
export const steps = ['sent', 'registered', 'judge', 'accepted', 'hearing', 'decided', 'in_force'] as const;
export type Step = (typeof steps)[number];

const stepOfKind: Readonly<Partial<Record<TimelineKind, Step>>> = {
  sent: 'sent',
  registered: 'registered',
  joined_case: 'registered',
  joined_duplicate: 'registered',
  judge_drawn: 'judge',
  judge_assigned: 'judge',
  accepted: 'accepted',
  preparation: 'accepted',
  examination: 'hearing',
  hearing_set: 'hearing',
  hearing_moved: 'hearing',
  hearing_adjourned: 'hearing',
  hearing_held: 'hearing',
  decided: 'decided',
  in_force: 'in_force',
};

export interface ShownStep {
  readonly step: Step;
  readonly state: 'done' | 'current' | 'ahead';
  readonly at: Temporal.Instant | undefined;
}

/** How far it has come: the furthest step that was reached is the current one. */
export function stepsOf(entries: readonly TimelineEntry[]): readonly ShownStep[] {
  const reached = entries.flatMap(({ kind, at }) => {
    const step = stepOfKind[kind];
    return step ? [{ step, at }] : [];
  });
  const furthest = Math.max(0, ...reached.map(({ step }) => steps.indexOf(step)));
  return steps.map((step, index) => ({
    step,
    state: index < furthest ? 'done' : index === furthest ? 'current' : 'ahead',
    at: reached.find((one) => one.step === step)?.at,
  }));
}

/** The hearing that is still to come, if any: the last word about each hearing counts. */
export function nextHearing(entries: readonly TimelineEntry[], now: Temporal.Instant): Temporal.Instant | undefined {
  const latest = new Map<string, TimelineEntry>();
  for (const entry of entries) if (entry.details.hearingId) latest.set(entry.details.hearingId, entry);
  const coming = [...latest.values()]
    .filter(({ kind }) => kind === 'hearing_set' || kind === 'hearing_moved')
    .flatMap(({ details }) => (details.startsAt ? [Temporal.Instant.from(details.startsAt)] : []))
    .filter((startsAt) => Temporal.Instant.compare(startsAt, now) > 0);
  return coming.sort(Temporal.Instant.compare)[0];
}
