import type { CaseId } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { isOut } from '../model/act-course.ts';
import { type ActKind, actKindOn } from '../model/act-kinds.ts';
import { findGround, type Ground } from '../model/grounds.ts';
import { countedApart } from '../store/copy-store.ts';
import { publishedIn } from '../store/public-store.ts';
import { type ActSummary, listActs } from './get-act.ts';

/** An act that is out, as those who take part see it in their case. */
export interface ActOut extends ActSummary {
  readonly number: string;
  /** Rulings that correct a slip in it; the act itself never changes (CPC RK art. 235). */
  readonly correctedBy: readonly string[];
  readonly isPublished: boolean;
  /** A side was not in the hearing: each has a last day of its own, and the case shows it among its terms. */
  readonly isAppealCountedApart: boolean;
  /** Why the claim was returned or refused, and what its author can do. */
  readonly groundSaid: Ground | undefined;
  /** Whose right the complaint is: of a claim that did not become a case, its author's alone. */
  readonly complainants: ActKind['complainants'];
}

/** Acts of the case that are out, the latest first. A reader who may not read them gets none. */
export async function listActsOut(on: Reads, actor: Actor, caseId: CaseId): Promise<readonly ActOut[]> {
  const acts = (await listActs(on, actor, caseId)).filter(({ state }) => isOut(state));
  const published = await publishedIn(on, caseId);
  const apart = await countedApart(
    on,
    acts.map(({ id }) => id),
  );
  return acts.toReversed().map((act) => ({
    ...act,
    number: act.number ?? '',
    correctedBy: acts.flatMap(({ corrects, number }) => (corrects === act.id && number ? [number] : [])),
    isPublished: published.has(act.id),
    isAppealCountedApart: apart.has(act.id),
    groundSaid: findGround(act.kind, act.ground ?? null),
    complainants: (act.finalOn && actKindOn(act.kind, act.finalOn)?.complainants) ?? 'sides',
  }));
}
