import { choose } from './choose.ts';
import type { ListedJudge, LotDraw } from './draw-document.ts';
import { type PromisedSecret, promiseOf, RECIPE, seedOf } from './seed.ts';

/** What a draw by lot is made of; all of it stands in the document. */
export interface DrawInput
  extends Omit<LotDraw, 'recipe' | 'way' | 'seed' | 'throws' | 'drawn' | 'promise' | 'secret' | 'judges'> {
  readonly judges: readonly ListedJudge[];
  readonly promised: Omit<PromisedSecret, 'court'> & { readonly madeAt: string };
}

/** Draws, and writes down everything needed to draw it again. @throws RangeError when too few judges are in */
export function makeDraw({ promised, judges: listed, ...rest }: DrawInput): LotDraw {
  const judges = listed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { court, caseNumber, draw, seats } = rest;
  const { number, secret, madeAt } = promised;
  const seed = seedOf({ court, caseNumber, draw, secret });
  const throws = choose(seed, candidatesOf(judges), seats);
  const promise = { number, sha256: promiseOf({ court, number, secret }), madeAt };
  const drawn = throws.flatMap(({ id }) => id ?? []);
  return { ...rest, recipe: RECIPE, way: 'lot', judges, promise, secret, seed, throws, drawn };
}

/** Those who are in, in the order of their lots. */
export function candidatesOf(judges: readonly ListedJudge[]): { readonly id: string; readonly weight: number }[] {
  return judges.flatMap((judge) => (judge.isIn ? [{ id: judge.id, weight: judge.weight }] : []));
}
