import { documentText, type ListedJudge } from '../model/draw-document.ts';
import { loadRuleOn, weightOf } from '../model/load-rules.ts';
import { makeDraw } from '../model/make-draw.ts';
import { sha256OfText } from '../model/sha-256.ts';

/** The protocol of a draw between two judges, as it is stored. */
export function drawnDocument(): string {
  const { scale, evenness } = loadRuleOn(Temporal.PlainDate.from('2026-11-23'));
  const rule = { scale, evenness };
  const judge = (id: string, load: number): ListedJudge => ({
    ...{ id, name: `Судья ${id}`, isIn: true, load, share: 100, weight: weightOf(rule, load, 100) },
  });
  const draw = makeDraw({
    ...{ court: '7517', caseNumber: '7517-26-00-2/1234', draw: 1, seats: 1, ground: null, rule },
    ...{ registeredAt: '2026-11-23T04:00:00.000Z', drawnAt: '2026-11-23T04:00:01.000Z' },
    judges: [judge('a', 0), judge('b', 120)],
    promised: { number: 7, secret: sha256OfText('chance'), madeAt: '2026-11-20T04:00:00.000Z' },
    nextPromise: { number: 39, sha256: sha256OfText('next') },
  });
  return documentText(draw);
}
