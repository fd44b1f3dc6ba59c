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

/** A phase in which people hear each other in the room itself. */
export type SittingPhase = 'going' | 'closed_part';

/** Where a session is, and what it goes back to from a break or from deliberation. */
export interface PhaseNow {
  readonly phase: Phase;
  readonly sitting: SittingPhase | null;
}

/** A closed part stays closed until the judge opens it: a break and deliberation lead back to where they began. */
export function phaseAfter({ phase, sitting }: PhaseNow, step: PhaseStep): Phase | undefined {
  const { from, to } = steps[step];
  if (!from.includes(phase)) return undefined;
  return step === 'resume' || step === 'return' ? backFrom(sitting) : to;
}

export const backFrom = (sitting: SittingPhase | null): SittingPhase => sitting ?? 'going';

/** What is kept while the session is in `next`: the last phase in which it sat. */
export function sittingKept({ phase, sitting }: PhaseNow, next: Phase): SittingPhase | null {
  if (next !== 'paused' && next !== 'deliberation') return null;
  return isSitting(phase) ? phase : sitting;
}

/** Steps that can be taken now, in the order in which a panel shows them. */
export function stepsFrom(phase: Phase): readonly PhaseStep[] {
  return (Object.keys(steps) as PhaseStep[]).filter((step) => steps[step].from.includes(phase));
}

export function isSitting(phase: Phase): phase is SittingPhase {
  return phase === 'going' || phase === 'closed_part';
}
