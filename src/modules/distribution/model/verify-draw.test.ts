import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { documentText, type ListedJudge, type LotDraw } from './draw-document.ts';
import { loadRuleOn, weightOf } from './load-rules.ts';
import { type DrawInput, makeDraw } from './make-draw.ts';
import { recomputeScript } from './recompute-script.ts';
import { sha256OfText } from './sha-256.ts';
import { verifyDraw } from './verify-draw.ts';

const { scale, evenness } = loadRuleOn(Temporal.PlainDate.from('2026-11-23'));
const rule = { scale, evenness };

const listed = (id: string, load: number, share = 100): ListedJudge => ({
  ...{ id, name: `Судья ${id}`, isIn: true, load, share, weight: weightOf(rule, load, share) },
});

const input = (given: Partial<DrawInput> = {}): DrawInput => ({
  ...{ court: '7517', caseNumber: '7517-26-00-2/1234', draw: 1, seats: 1, ground: null, rule },
  ...{ registeredAt: '2026-11-23T04:00:00.000Z', drawnAt: '2026-11-23T04:00:01.000Z' },
  judges: [
    listed('d', 300),
    listed('a', 0, 50),
    { id: 'c', name: 'Судья c', isIn: false, reason: 'absent', evidence: 'entry' },
    listed('b', 120),
    listed('e', 40),
  ],
  promised: { number: 7, secret: sha256OfText('chance'), madeAt: '2026-11-20T04:00:00.000Z' },
  nextPromise: { number: 39, sha256: sha256OfText('next') },
  ...given,
});

const failures = (text: string) =>
  verifyDraw(text)
    .checks.filter(({ outcome }) => outcome === 'failed')
    .map(({ name }) => name);

function altered(change: (draw: LotDraw) => unknown): string {
  const copy = structuredClone(makeDraw(input())) as LotDraw;
  return documentText((change(copy) ?? copy) as LotDraw);
}

describe('the verification of a draw', () => {
  it('recomputes an untouched document and claims no more than it proves', () => {
    const { verdict, subIndication, checks } = verifyDraw(documentText(makeDraw(input())));
    assert.deepEqual([verdict, subIndication], ['INDETERMINATE', 'NO_POE']);
    assert.deepEqual(
      checks.map(({ name, outcome }) => `${name} ${outcome}`),
      [
        ...['form passed', 'spelling passed', 'weights passed', 'promise passed', 'order passed', 'seed passed'],
        ...['throws passed', 'judge passed', 'public_log unknown'],
      ],
    );
  });

  it('says which step differs when the judge, a weight, the secret, the seed or a throw is altered', () => {
    const other = makeDraw(input()).drawn[0] === 'b' ? 'e' : 'b';
    assert.deepEqual(failures(altered((draw) => ({ ...draw, drawn: [other] }))), ['judge']);
    assert.deepEqual(failures(altered((draw) => ({ ...draw, secret: sha256OfText('wished') }))), ['promise', 'seed']);
    const seeded = failures(altered((draw) => ({ ...draw, seed: sha256OfText('wished') })));
    assert.deepEqual(seeded.slice(0, 2), ['seed', 'throws']);
    assert.deepEqual(failures(altered((draw) => ({ ...draw, throws: [] }))), ['throws']);
    const judges = makeDraw(input()).judges.map((judge) =>
      judge.isIn ? { ...judge, weight: judge.weight + 1 } : judge,
    );
    assert.ok(failures(altered((draw) => ({ ...draw, judges }))).includes('weights'));
  });

  it('finds a judge taken out of the list afterwards, and lots put into another order', () => {
    const judges = makeDraw(input()).judges;
    assert.ok(failures(altered((draw) => ({ ...draw, judges: judges.slice(1) }))).includes('throws'));
    assert.ok(failures(altered((draw) => ({ ...draw, judges: judges.toReversed() }))).includes('weights'));
  });

  it('does not call a promise older than the case when it is not', () => {
    const late = makeDraw(input({ promised: { ...input().promised, madeAt: '2026-11-23T04:00:00.000Z' } }));
    const order = verifyDraw(documentText(late)).checks.find(({ name }) => name === 'order');
    assert.equal(order?.outcome, 'unknown');
  });

  it('tells another spelling from another content', () => {
    assert.deepEqual(failures(JSON.stringify(makeDraw(input()), null, 2)), ['spelling']);
  });

  it('refuses what is no document, each without a fault of its own', () => {
    const draw = makeDraw(input());
    const hostile = [
      ...['', '{', '[]', 'null', '{"recipe":"ashyq-draw/1"}', '\u0000', JSON.stringify({ ...draw, recipe: 'x' })],
      ...[JSON.stringify({ ...draw, judges: [{}] }), JSON.stringify({ ...draw, seats: -1 })],
      ...[JSON.stringify({ ...draw, rule: null }), JSON.stringify({ ...draw, throws: [{ counter: 'a' }] })],
    ];
    for (const text of hostile) assert.equal(verifyDraw(text).subIndication, 'FORMAT_FAILURE', text);
  });

  it('looks at a case that went to the judge of an earlier one: nothing to recompute but the list', () => {
    const { judges, ...lot } = makeDraw(input());
    const { throws, seed, secret, promise, nextPromise, rule: left, ...head } = lot;
    assert.ok(throws && seed && secret && promise && nextPromise && left);
    const because = { code: 'repeated_claim', caseNumber: '7517-26-00-2/1' } as const;
    const text = (drawn: string) => documentText({ ...head, way: 'same_judge', because, judges, drawn: [drawn] });
    assert.equal(verifyDraw(text('b')).verdict, 'INDETERMINATE');
    assert.deepEqual(failures(text('c')), ['judge']);
  });

  it('draws panels that are verified alike', () => {
    const panel = makeDraw(input({ seats: 3 }));
    assert.equal(new Set(panel.drawn).size, 3);
    assert.deepEqual(failures(documentText(panel)), []);
  });
});

describe('the script of thirty lines', () => {
  it('finds the same judge without a line of our code, and sees an alteration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-draw-'));
    try {
      const script = join(folder, 'recompute.mjs');
      writeFileSync(script, recomputeScript);
      const run = (draw: LotDraw) => {
        const file = join(folder, 'draw.json');
        writeFileSync(file, documentText(draw));
        return spawnSync(process.execPath, [script, file], { encoding: 'utf8' }).stdout;
      };
      for (const seats of [1, 3]) {
        const draw = makeDraw(input({ seats }));
        const names = draw.drawn.map((id) => `Судья ${id}`).join(', ');
        const said = run(draw);
        assert.ok(said.includes(`match     judge: ${names}`), said);
        assert.doesNotMatch(said, /DIFFERENT/);
      }
      assert.match(run({ ...makeDraw(input()), secret: sha256OfText('wished') }), /DIFFERENT promise/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
