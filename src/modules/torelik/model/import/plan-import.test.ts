import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseId, StaffPostId } from '#modules/cases';
import type { CourtroomId } from '#modules/hearings';
import { type CaseCard, exportXml, inventCase, inventPaper } from '../../testing/index.ts';
import { readExportFile } from '../protocol/read-export-file.ts';
import { type ImportFacts, type PartyStanding, planImport } from './plan-import.ts';

const fingerprintOf = (thing: object): string => JSON.stringify(thing);
const paper = inventPaper('d1', { filedBy: 'p1' });
const coming = {
  ...{ key: 'h1', startsAt: '2026-12-01T10:00:00+05:00', minutes: 60, room: '304', purpose: 'preliminary' },
  state: 'set' as const,
};
const held = {
  ...{ ...coming, key: 'h0', startsAt: '2026-10-20T10:00:00+05:00', state: 'held' as const },
  ...{ beganAt: '2026-10-20T10:03:00+05:00', endedAt: '2026-10-20T10:40:00+05:00' },
};
const judge = { iin: '800101300018', surname: 'Сынақбаев', givenName: 'Әлихан' };
const whole = { documents: [paper.card], hearings: [held, coming], judge };

const recordOf = (given: Partial<CaseCard> = {}) =>
  readExportFile(Buffer.from(exportXml(inventCase({ ...whole, ...given }))));
const [post, room, caseId] = ['post' as StaffPostId, 'room' as CourtroomId, 'case' as CaseId];
const facts = (given: Partial<ImportFacts> = {}): ImportFacts => ({
  ...{ courtCode: '7517', now: Temporal.Instant.from('2026-11-23T04:00:00Z'), here: undefined },
  ...{ chosenCategory: undefined, judgePostId: post },
  rooms: new Map([
    ['h0', room],
    ['h1', room],
  ]),
  parties: new Map<string, PartyStanding>([
    ['p1', 'known'],
    ['p2', 'known'],
  ]),
  papers: new Map([[paper.card.sha256, 'there']]),
  fingerprintOf,
  ...given,
});
const plan = (card: Partial<CaseCard> = {}, given: Partial<ImportFacts> = {}) =>
  planImport(recordOf(card), facts(given));
const codes = (card: Partial<CaseCard> = {}, given: Partial<ImportFacts> = {}) =>
  plan(card, given).findings.map(({ code }) => code);

describe('the plan of bringing a case over', () => {
  it('takes everything of a record that is clear', () => {
    const made = plan();
    assert.deepEqual(made.findings, []);
    assert.deepEqual([made.isBlocked, made.isEmpty, made.category, made.stage], [false, false, 'loan', 'preparation']);
    assert.deepEqual(
      [made.parties, made.stages, made.notes, made.documents, made.hearings, made.terms].map(({ length }) => length),
      [2, 3, 1, 1, 2, 2],
    );
    assert.ok(made.hearings.every(({ courtroomId }) => courtroomId === room));
    assert.equal(made.documents[0]?.ourKind, 'claim');
  });

  const stopped: readonly [string, string, Partial<CaseCard>, Partial<ImportFacts>][] = [
    ['of another court', 'other_court', {}, { courtCode: '7518' }],
    ['that was registered here', 'own_case', {}, { here: { caseId, stage: 'accepted', imported: undefined } }],
    ['with a number of another year', 'number_of_other_year', { registeredOn: '2025-12-30' }, {}],
    ['of a kind that nobody knows', 'kind_unknown', { number: '7517-26-00-9/1' }, {}],
    ['of a category that nobody knows', 'category_unknown', { category: 'bees' }, {}],
    ['at a stage that nobody knows', 'stage_unknown', { stage: 'dreaming' }, {}],
    ['that went through such a stage', 'stage_unknown', { stages: [{ key: 's', at: held.startsAt, stage: 'x' }] }, {}],
    ['whose judge is not in the list of staff', 'judge_unknown', {}, { judgePostId: undefined }],
    ['without sides', 'no_sides', { parties: [] }, {}],
    ['with a coming hearing in a room that is not there', 'room_unknown', { hearings: [coming] }, { rooms: new Map() }],
    ['with a coming hearing for nothing known', 'purpose_unknown', { hearings: [{ ...coming, purpose: 'tea' }] }, {}],
    [
      ...(['closed on a ground that nobody knows', 'ground_unknown'] as const),
      { hearings: [{ ...coming, closedGround: 'fog' }] },
      {},
    ],
  ];
  for (const [name, code, card, given] of stopped) {
    it(`stops a case ${name}`, () => {
      assert.ok(codes(card, given).includes(code as never), String(codes(card, given)));
      assert.equal(plan(card, given).isBlocked, true);
    });
  }

  it('stops a case in which one number is on both sides, or a role is unknown', () => {
    const [first, second] = inventCase().parties as [CaseCard['parties'][number], CaseCard['parties'][number]];
    const both = { ...second, number: '950214600022', name: first.name };
    assert.deepEqual(codes({ parties: [first, both] }), ['same_side']);
    assert.ok(codes({ parties: [first, { ...second, role: 'onlooker' }] }).includes('role_unknown'));
  });

  it('takes a category that a person has chosen for one that is unknown', () => {
    const made = plan({ category: 'bees' }, { chosenCategory: 'labour' });
    assert.deepEqual([made.category, made.isBlocked], ['labour', false]);
    assert.equal(plan({ category: 'bees' }, { chosenCategory: 'wasps' }).isBlocked, true);
  });

  it('says who comes without a link, and takes them all the same', () => {
    const standings: readonly [PartyStanding, string][] = [
      ['without_number', 'party_without_number'],
      ['not_in_register', 'party_not_in_register'],
      ['silent', 'register_silent'],
      ['name_differs', 'party_name_differs'],
    ];
    for (const [standing, code] of standings) {
      const made = plan(
        {},
        {
          parties: new Map<string, PartyStanding>([
            ['p1', 'known'],
            ['p2', standing],
          ]),
        },
      );
      assert.deepEqual(made.findings, [{ code, what: '«Үлгі» ЖШС' }]);
      assert.deepEqual([made.parties.length, made.isBlocked], [2, false]);
    }
  });

  it('leaves out documents without bytes, terms without a rule, and tells past hearings in words when it must', () => {
    const absent = plan({}, { papers: new Map() });
    assert.deepEqual([absent.documents.length, absent.findings[0]?.code], [0, 'document_absent']);
    assert.deepEqual(codes({}, { papers: new Map([[paper.card.sha256, 'refused']]) }), ['document_refused']);
    const odd = plan({ documents: [{ ...paper.card, kind: 'poem' }] });
    assert.deepEqual([odd.documents[0]?.ourKind, odd.findings[0]?.code], ['other', 'document_kind_unknown']);
    const term = { key: 't9', rule: 'civil.dreams', from: '2026-10-01', isCancelled: false, breaks: [] };
    const terms = plan({ terms: [term] });
    assert.deepEqual([terms.terms.length, terms.findings[0]?.code], [0, 'term_unknown']);
    const past = plan({ hearings: [held] }, { rooms: new Map() });
    assert.deepEqual([past.hearings[0]?.courtroomId, past.findings[0]?.code], [undefined, 'hearing_in_words']);
    const stale = plan({ hearings: [{ ...coming, startsAt: '2026-11-23T09:00:00+05:00' }] });
    assert.deepEqual([stale.hearings[0]?.courtroomId, stale.findings[0]?.code], [undefined, 'hearing_in_words']);
    const { judge: _, ...alone } = whole;
    const unled = planImport(
      readExportFile(Buffer.from(exportXml(inventCase(alone)))),
      facts({ judgePostId: undefined }),
    );
    assert.ok(unled.findings.every(({ code }) => code === 'hearing_without_judge'));
    assert.equal(unled.isBlocked, false);
  });

  const things = (card: Partial<CaseCard> = {}) => {
    const record = recordOf(card);
    const known = (
      kind: 'party' | 'stage' | 'note' | 'document' | 'hearing' | 'term',
      list: readonly { readonly key: string }[],
    ) => list.map((thing) => ({ kind, key: thing.key, fingerprint: fingerprintOf(thing), ourId: undefined }));
    return [
      ...known('party', record.parties),
      ...known('stage', record.stages),
      ...known('note', record.notes),
      ...known('document', record.documents),
      ...known('hearing', record.hearings),
      ...known('term', record.terms),
    ];
  };
  const here = (stage: 'preparation' | 'examination' = 'preparation', card: Partial<CaseCard> = {}) => ({
    here: { caseId, stage, imported: { stage: 'preparation', things: things(card) } },
  });

  it('is empty the second time', () => {
    const made = plan({}, here());
    assert.deepEqual([made.isEmpty, made.isBlocked, made.findings], [true, false, []]);
  });

  it('adds what is new, tells what differs and what is gone, and changes neither', () => {
    const note = { key: 'n2', at: '2026-11-20T11:00:00+05:00', kk: 'Жаңа', ru: 'Новое' };
    const [, second] = inventCase().parties;
    const changed = { ...inventCase().parties[0], leftOn: '2026-11-20' } as CaseCard['parties'][number];
    const made = plan({ notes: [note], parties: [changed, ...(second ? [second] : [])] }, here());
    assert.deepEqual([made.isEmpty, made.notes.length, made.parties.length], [false, 1, 0]);
    assert.deepEqual(made.findings, [
      { code: 'differs', what: 'party p1' },
      { code: 'gone', what: 'note n1' },
    ]);
  });

  it('does not move back a case that has moved on here', () => {
    const made = plan({ stage: 'suspended', stages: [] }, here('examination'));
    assert.equal(made.stage, 'examination');
    assert.ok(made.findings.some(({ code }) => code === 'stage_is_ours'));
  });
});
