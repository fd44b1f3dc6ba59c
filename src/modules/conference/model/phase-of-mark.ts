import { backFrom, isSitting, type PhaseNow, type PhaseStep, type SittingPhase } from './room.ts';

/** Where a session is after a mark; `sitting` is what it goes back to. */
export interface MarkedPhase extends PhaseNow {
  /** The step of the panel that would have led there: how the log names it. */
  readonly step: PhaseStep;
}

/**
 * Where a mark of the hearing's record leads the session; undefined: it moves nothing here. Beginning and end follow the course
 * of the hearing, whose rules may forbid them.
 */
export function phaseOfMark({ phase, sitting }: PhaseNow, kind: string): MarkedPhase | undefined {
  if (phase === 'before' || phase === 'ended') return undefined;
  switch (kind) {
    case 'break':
      return phase === 'paused' ? undefined : { phase: 'paused', sitting, step: 'pause' };
    case 'deliberation':
      return phase === 'deliberation' ? undefined : { phase: 'deliberation', sitting, step: 'deliberate' };
    case 'resume':
    case 'announcement':
      if (isSitting(phase)) return undefined;
      return { phase: backFrom(sitting), sitting, step: phase === 'deliberation' ? 'return' : 'resume' };
    case 'closed':
      return opened({ phase, sitting }, 'closed_part', 'close');
    case 'open':
      return opened({ phase, sitting }, 'going', 'reopen');
    default:
      return undefined;
  }
}

/** In a break it is said of what follows the break. */
function opened({ phase, sitting }: PhaseNow, next: SittingPhase, step: PhaseStep): MarkedPhase | undefined {
  if (isSitting(phase)) return phase === next ? undefined : { phase: next, sitting: null, step };
  return backFrom(sitting) === next ? undefined : { phase, sitting: next, step };
}
