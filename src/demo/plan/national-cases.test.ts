import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExport } from '#modules/torelik';
import { exportXml } from '#modules/torelik/testing';
import { broughtOverNumber, nationalCases } from './national-cases.ts';
import { demoCast } from './people.ts';

describe("the running cases of the demo's national system", () => {
  const paper = { title: 'Талап қою арызы', sizeBytes: 10, sha256: 'a'.repeat(64) };
  const papers = {
    claim: paper,
    evidence: { ...paper, sha256: 'b'.repeat(64) },
    ruling: { ...paper, sha256: 'c'.repeat(64) },
  };
  const on = (day: string) => nationalCases(Temporal.PlainDate.from(day), demoCast(), papers);

  it('are read by the protocol, each under a number of its own and of its year', () => {
    for (const day of ['2026-11-27', '2027-01-01', '2027-01-25']) {
      const cards = on(day);
      assert.equal(new Set(cards.map(({ number }) => number)).size, cards.length);
      for (const card of cards) {
        const record = readExport(Buffer.from(exportXml(card)));
        assert.equal(Number(record.number.slice(5, 7)), record.registeredOn.year % 100);
      }
    }
  });

  it('stay as they were when the week goes on or ends', () => {
    const known = new Map(on('2026-11-23').map((card) => [card.number, card]));
    for (const card of on('2026-11-29')) assert.deepEqual(card, known.get(card.number));
    const brought = broughtOverNumber(Temporal.PlainDate.from('2026-11-27'));
    const later = on('2026-12-05').find(({ number }) => number === brought);
    assert.deepEqual(later, known.get(brought));
  });
});
