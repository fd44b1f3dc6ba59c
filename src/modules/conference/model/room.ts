/** `meeting` and `seminar` have no hearing; nothing opens one yet. */
export type RoomKind = 'hearing' | 'meeting' | 'seminar';

export const phases = ['before', 'going', 'paused', 'closed_part', 'deliberation', 'ended'] as const;

export type Phase = (typeof phases)[number];

/** What the judge, or in part the secretary, does with the session. */
export type PhaseStep = 'begin' | 'pause' | 'resume' | 'close' | 'reopen' | 'deliberate' | 'return' | 'end';

interface Step {
  readonly from: readonly Phase[];
  readonly to: Phase;
  /** Only the presiding judge; the others are the secretary's too. */
  readonly isOfJudge: boolean;
}

/** Closing a part (CPC RK art. 19) and withdrawing to deliberate are the judge's own deeds, never the secretary's. */
const steps: Readonly<Record<PhaseStep, Step>> = {
  begin: { from: ['before'], to: 'going', isOfJudge: false },
  pause: { from: ['going', 'closed_part'], to: 'paused', isOfJudge: false },
  resume: { from: ['paused'], to: 'going', isOfJudge: false },
  close: { from: ['going'], to: 'closed_part', isOfJudge: true },
  reopen: { from: ['closed_part'], to: 'going', isOfJudge: true },
  deliberate: { from: ['going', 'closed_part'], to: 'deliberation', isOfJudge: true },
  return: { from: ['deliberation'], to: 'going', isOfJudge: true },
  end: { from: ['going', 'closed_part'], to: 'ended', isOfJudge: false },
};

export function isPhaseStep(text: string): text is PhaseStep {
  return Object.hasOwn(steps, text);
}

export function isStepOfJudge(step: PhaseStep): boolean {
  return steps[step].isOfJudge;
}

/** @returns undefined when the step cannot be taken from here */
export function phaseAfter(phase: Phase, step: PhaseStep): Phase | undefined {
  const { from, to } = steps[step];
  return from.includes(phase) ? to : undefined;
}

/** Steps that can be taken now, in the order in which a panel shows them. */
export function stepsFrom(phase: Phase): readonly PhaseStep[] {
  return (Object.keys(steps) as PhaseStep[]).filter((step) => steps[step].from.includes(phase));
}

/** People hear each other in the room itself. */
export function isSitting(phase: Phase): boolean {
  return phase === 'going' || phase === 'closed_part';
}
