import { type FilingId, getIntake, type Intake } from '#modules/filing';
import { isHouseError } from '#platform/errors';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { clerkIn, courtsOfClerk } from './clerk-court.ts';

/** What the clerk has just decided, while it can be taken back: named by `?last=` of the page that opened after it. */
export interface LastDecision {
  readonly id: FilingId;
  readonly talon: string;
  readonly verdict: 'register' | 'reject';
  readonly secondsLeft: number;
}

export async function lastDecision(request: PageRequest): Promise<LastDecision | undefined> {
  const id = parseId<FilingId>(request.query.last);
  if (!id) return undefined;
  for (const courtCode of courtsOfClerk(request)) {
    try {
      const intake = await getIntake(request.platform.reads, clerkIn(request, courtCode), id, request.lang);
      return standing(intake, request.platform.clock.now());
    } catch (thrown) {
      if (!isHouseError(thrown, 'FILING_NOT_FOUND')) throw thrown;
    }
  }
  return undefined;
}

function standing({ filing, decision }: Intake, now: Temporal.Instant): LastDecision | undefined {
  if (!decision || decision.carried_out_at) return undefined;
  const secondsLeft = Math.ceil(now.until(decision.takes_effect_at).total('seconds'));
  if (secondsLeft <= 0) return undefined;
  return { id: filing.id, talon: filing.talon, verdict: decision.verdict, secondsLeft };
}
