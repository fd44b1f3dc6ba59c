import type { Tx } from '#platform/db';
import { caseKindOn } from '../model/case-kinds.ts';
import type { Stage } from '../model/stage.ts';
import { stageTermsOn } from '../model/stage-terms.ts';
import type { CaseRow } from '../store/case-store.ts';
import { openTerms } from '../store/term-store.ts';
import { endIn } from './end-term.ts';
import { startIn } from './start-term.ts';

/** Ends and starts the terms of the court that the law ties to the stage. @param from the day they are counted from */
export async function runStageTerms(tx: Tx, found: CaseRow, stage: Stage, from: Temporal.PlainDate): Promise<void> {
  const kind = caseKindOn(found.kind, from);
  if (kind?.instance !== 'first') return;
  const { ends, starts } = stageTermsOn(kind.branch, stage, from);
  const open = await openTerms(tx, found.id);
  for (const term of open) if (ends.includes(term.rule)) await endIn(tx, found, term, {});
  const isResumed = found.stage === 'suspended';
  // What stood while the case was suspended goes on; it is not begun once more.
  for (const rule of starts) {
    const runs = open.some((term) => term.rule === rule && term.participant_id === null);
    if (!(isResumed && runs)) await startIn(tx, found, { rule, from });
  }
}
