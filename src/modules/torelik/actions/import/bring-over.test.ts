import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  findCaseByNumber,
  listCourse,
  listFile,
  listParticipants,
  listPublicCourse,
  listStageChanges,
  listTerms,
  registerCase,
} from '#modules/cases';
import { listHearingsToCome } from '#modules/hearings';
import { inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { ImportReport } from '../../model/import/import-report.ts';
import { findImport } from '../../store/import-store.ts';
import type { ImportId } from '../../store/tables.ts';
import { type CaseCard, exportXml, inventPaper, type TorelikHouse, torelikHouse } from '../../testing/index.ts';
import { bringOver } from './bring-over.ts';
import { type LookedFor, lookAtCase } from './look-at-case.ts';
import { startImport } from './start-import.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('bringing a running case over', () => {
  let house: TorelikHouse;
  let numbers = 600;
  const claim = inventPaper('d1', { filedBy: 'p1' });
  const ruling = inventPaper('d2', { kind: 'ruling', title: 'Ұйғарым', filedAt: '2026-10-06T16:00:00+05:00' });
  const held = {
    ...{ key: 'h0', startsAt: '2026-10-20T10:00:00+05:00', minutes: 60, room: '304', purpose: 'preparation' },
    ...{ state: 'held' as const, beganAt: '2026-10-20T10:03:00+05:00', endedAt: '2026-10-20T10:40:00+05:00' },
  };
  let hour = 9;
  /** A coming hearing at an hour of its own. */
  const coming = () => {
    hour += 1;
    const startsAt = `2026-12-01T${hour}:00:00+05:00`;
    return { key: 'h1', startsAt, minutes: 60, room: '304', purpose: 'preliminary', state: 'set' as const };
  };
  const card = (given: Partial<CaseCard> = {}): CaseCard => {
    numbers += 1;
    const number = `7517-26-00-2/${numbers}`;
    return house.card({ number, judge: house.judge, documents: [claim.card, ruling.card], ...given });
  };
  const look = async (from: LookedFor['from'], act = house.administrator, rest: Partial<LookedFor> = {}) => {
    const id = await lookAtCase(house.platform, act, { courtCode: '7517', from, ...rest });
    return { id, report: await reportOf(id) };
  };
  const rowOf = async (id: ImportId) => {
    const row = await findImport(house.platform.reads, id);
    assert.ok(row);
    return row;
  };
  const reportOf = async (id: ImportId) => (await rowOf(id)).report as ImportReport;
  const bring = async (id: ImportId, act = house.administrator) => {
    await house.platform.db.transact(act, (tx) => startImport(tx, id));
    await bringOver(house.platform, id);
    return await rowOf(id);
  };
  const rowsOf = async (table: string): Promise<number> =>
    Number((await house.platform.owner.query(`select count(*) as n from ${table}`)).rows[0].n);
  const codes = (report: ImportReport) => report.findings.map(({ code }) => code);

  before(async () => {
    house = await torelikHouse();
    for (const paper of [claim, ruling]) await house.simulator.addDocument(paper.bytes);
  });
  after(() => house.close());

  it('first shows all that would be made and writes nothing of it', async () => {
    const one = card({ hearings: [held, coming()] });
    await house.simulator.addCase(one);
    const tables = ['cases.court_case', 'cases.participant', 'hearings.hearing', 'identity.person', 'cases.term'];
    const before = await Promise.all(tables.map(rowsOf));
    const { report } = await look({ number: one.number });
    assert.deepEqual(await Promise.all(tables.map(rowsOf)), before);
    assert.deepEqual([report.isBlocked, report.isAgain, report.isEmpty], [false, false, false]);
    assert.deepEqual(
      report.parties.map(({ name, standing }) => [name, standing]),
      [
        ['Бейсенова Айша Нұрланқызы', 'known'],
        ['«Үлгі» ЖШС', 'known'],
      ],
    );
    assert.deepEqual(
      report.documents.map(({ standing }) => standing),
      ['there', 'there'],
    );
    assert.equal(report.hearings.length, 2);
    const preparation = report.terms.find(({ rule }) => rule === 'civil.preparation');
    assert.deepEqual([preparation?.from, typeof preparation?.lastDay], ['2026-11-09', 'string']);
    assert.deepEqual(report.findings, []);
  });

  it('writes it whole: number, sides, judge, course, documents, hearings and terms from their real days', async () => {
    const one = card({ hearings: [held, coming()] });
    await house.simulator.addCase(one);
    const { id } = await look({ number: one.number });
    const row = await bring(id);
    assert.deepEqual([row.state, row.fetched, row.to_fetch, row.failure], ['done', 2, 2, null]);
    const { platform } = house;
    const found = await findCaseByNumber(platform.reads, one.number);
    assert.ok(found);
    assert.deepEqual(
      [found.stage, found.judgePostId, found.numberedBy],
      ['preparation', house.judgePostId, 'national'],
    );
    const participants = await listParticipants(platform.reads, found.id);
    assert.deepEqual(
      participants.map(({ role, name }) => [role, name.kind === 'person' ? !!name.personId : !!name.organisationId]),
      [
        ['claimant', true],
        ['respondent', true],
      ],
    );
    const stages = await listStageChanges(platform.reads, found.id);
    assert.deepEqual(stages.map(({ stage, at }) => [stage, at.toString()])[1], ['accepted', '2026-10-06T11:00:00Z']);
    const documents = await listFile(platform.reads, house.clerk.actor, found.id);
    assert.deepEqual(
      documents.map(({ number, kind, sha256, source, filedBy }) => [number, kind, sha256, source, !!filedBy]),
      [
        [1, 'claim', claim.card.sha256, 'national', true],
        [2, 'ruling', ruling.card.sha256, 'national', false],
      ],
    );
    assert.equal(documents[0]?.filedAt.toString(), '2026-10-01T05:00:00Z');
    const course = await listCourse(platform.reads, found.id);
    assert.ok(course.filter(({ kind }) => kind !== 'cases.brought_over').every(({ source }) => source === 'national'));
    assert.equal(course.filter(({ kind }) => kind === 'torelik.hearing').length, 2);
    const shown = await listPublicCourse(platform.reads, found.id);
    assert.ok(shown.some(({ kind }) => kind === 'cases.brought_over'));
    assert.ok(!shown.some(({ kind }) => kind === 'cases.imported_note'));
    const terms = await listTerms(platform.reads, found.id);
    const states = new Map(terms.map(({ rule, state, from }) => [rule, `${state} ${from}`]));
    assert.equal(states.get('civil.claim_acceptance'), 'met 2026-09-30');
    assert.equal(states.get('civil.preparation'), 'running 2026-11-09');
    assert.equal((await listHearingsToCome(platform.reads, found.id, platform.clock.now())).length, 1);
  });

  it('draws no judge, and the number is never given again by the own registry', async () => {
    const one = card({ number: '7517-26-00-2/7000' });
    await house.simulator.addCase(one);
    await bring((await look({ number: one.number })).id);
    const made = await house.platform.db.transact(house.clerk, (tx) =>
      registerCase(tx, {
        ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
        participants: [{ role: 'claimant', name: { kind: 'person', surname: 'Қ', givenName: 'А' } }],
      }),
    );
    assert.equal(made.number, '7517-26-00-2/7001');
  });

  it('asks the parties in, in words that are about a case that runs already', async () => {
    const one = card();
    await house.simulator.addCase(one);
    await bring((await look({ number: one.number })).id);
    const { rows } = await house.platform.owner.query(
      `select i.holder from identity.party_invitation i join cases.participant p on p.id::text = i.subject_id::text
       join cases.court_case c on c.id = p.case_id where c.number = $1`,
      [one.number],
    );
    assert.equal(rows.length, 2);
    await house.live();
    const told = await house.platform.owner.query(
      `select template from notices.notice n join cases.court_case c on c.id::text = n.fact_id::text where c.number = $1`,
      [one.number],
    );
    const letters = await house.platform.owner.query(
      'select 1 from cases.letter l join cases.court_case c on c.id = l.case_id where c.number = $1',
      [one.number],
    );
    assert.ok(told.rows.every(({ template }) => template === 'cases.brought-over'));
    assert.equal(told.rows.length + letters.rows.length, 2);
  });

  it('changes nothing the second time, and adds and shows what is new or differs there', async () => {
    const one = card();
    await house.simulator.addCase(one);
    await bring((await look({ number: one.number })).id);
    const again = await look({ number: one.number });
    assert.deepEqual([again.report.isAgain, again.report.isEmpty, again.report.findings], [true, true, []]);
    await assert.rejects(bring(again.id), refused('TORELIK_BLOCKED'));
    const more = inventPaper('d3', { kind: 'evidence', title: 'Сурет' });
    await house.simulator.addDocument(more.bytes);
    const notes = [{ key: 'n1', at: '2026-10-20T11:00:00+05:00', kk: 'Басқа сөз', ru: 'Другие слова' }];
    await house.simulator.addCase({ ...one, notes, documents: [...one.documents, more.card] });
    const third = await look({ number: one.number });
    assert.deepEqual([third.report.documents.length, codes(third.report)], [1, ['differs']]);
    assert.equal((await bring(third.id)).state, 'done');
    const found = await findCaseByNumber(house.platform.reads, one.number);
    assert.ok(found);
    assert.equal((await listFile(house.platform.reads, house.clerk.actor, found.id)).length, 3);
    assert.equal((await look({ number: one.number })).report.isEmpty, true);
  });

  it('comes from an export file, its documents beside it by their hashes and what is missing brought later', async () => {
    const one = card();
    const file = { fileName: 'is.xml', bytes: Buffer.from(exportXml(one)) };
    const stray = inventPaper('stray');
    const documents = [stray, ruling].map(({ bytes }, index) => ({ fileName: `скан ${index}.pdf`, bytes }));
    const first = await look({ file, documents }, house.clerk);
    assert.deepEqual(codes(first.report), ['document_absent']);
    assert.equal((await bring(first.id, house.clerk)).state, 'done');
    const found = await findCaseByNumber(house.platform.reads, one.number);
    assert.ok(found);
    const filed = await listFile(house.platform.reads, house.clerk.actor, found.id);
    assert.deepEqual(
      filed.map(({ sha256, source, fileName }) => [sha256, source, fileName]),
      [[ruling.card.sha256, 'file', 'd2.pdf']],
    );
    const later = await look({ file, documents: [{ fileName: 'x', bytes: claim.bytes }] }, house.clerk);
    assert.deepEqual([later.report.isAgain, later.report.documents.length], [true, 1]);
    assert.equal((await bring(later.id, house.clerk)).state, 'done');
    assert.equal((await listFile(house.platform.reads, house.clerk.actor, found.id)).length, 2);
  });

  it('does not take bytes that the house has of another case for a document that nobody brought', async () => {
    await house.platform.blobs.put(claim.bytes);
    const one = card();
    const { report } = await look({ file: { fileName: 'is.xml', bytes: Buffer.from(exportXml(one)) }, documents: [] });
    assert.deepEqual(codes(report), ['document_absent', 'document_absent']);
  });

  it('leaves out documents that are infected or gone there, and says so', async () => {
    const bad = inventPaper('d9', { title: 'Вирус' }, Buffer.from('INFECTED'));
    await house.simulator.addDocument(bad.bytes);
    const gone = inventPaper('d8', { title: 'Жоғалған' });
    const one = card({ documents: [claim.card, bad.card, gone.card] });
    await house.simulator.addCase(one);
    const row = await bring((await look({ number: one.number })).id);
    const report = row.report as ImportReport;
    assert.deepEqual(
      report.findings.map(({ code, what }) => [code, what]),
      [
        ['document_refused', 'Вирус'],
        ['document_absent', 'Жоғалған'],
      ],
    );
    const found = await findCaseByNumber(house.platform.reads, one.number);
    assert.ok(found && (await listFile(house.platform.reads, house.clerk.actor, found.id)).length === 1);
  });

  it('is stopped by a judge who is not in the list, a room that is not there, and a slot that is taken', async () => {
    const stranger = {
      iin: house.registers.people.keys().next().value as string,
      surname: 'Бейсенова',
      givenName: 'Айша',
    };
    const taken = coming();
    const first = card({ hearings: [taken] });
    await house.simulator.addCase(first);
    await bring((await look({ number: first.number })).id);
    const cases: readonly [Partial<CaseCard>, string][] = [
      [{ judge: stranger }, 'judge_unknown'],
      [{ hearings: [{ ...coming(), room: '909' }] }, 'room_unknown'],
      [{ hearings: [taken] }, 'slot_taken'],
    ];
    for (const [given, code] of cases) {
      const one = card(given);
      await house.simulator.addCase(one);
      const { id, report } = await look({ number: one.number });
      assert.deepEqual([codes(report), report.isBlocked], [[code], true]);
      await assert.rejects(bring(id), refused('TORELIK_BLOCKED'));
      assert.equal(await findCaseByNumber(house.platform.reads, one.number), undefined);
    }
  });

  it('links nobody to a number under another name', async () => {
    const one = card();
    const parties = one.parties.map((party) =>
      party.key === 'p1' ? { ...party, name: { kind: 'person' as const, surname: 'Басқа', givenName: 'Адам' } } : party,
    );
    await house.simulator.addCase({ ...one, parties });
    const { id, report } = await look({ number: one.number });
    assert.deepEqual(codes(report), ['party_name_differs']);
    await bring(id);
    const found = await findCaseByNumber(house.platform.reads, one.number);
    const [claimant] = found ? await listParticipants(house.platform.reads, found.id) : [];
    assert.equal(claimant?.name.kind === 'person' && claimant.name.personId, undefined);
  });

  it('takes people whom it knows by name while the registers are silent, and others without a link', async () => {
    house.registers.isSilent = true;
    try {
      const one = card();
      await house.simulator.addCase(one);
      const { report } = await look({ number: one.number });
      assert.deepEqual(codes(report), []);
      const parties = [
        { ...one.parties[0], key: 'p9', role: 'third_party', number: inventedPerson().iin },
        ...one.parties,
      ];
      await house.simulator.addCase({ ...one, parties: parties as CaseCard['parties'] });
      assert.deepEqual(codes((await look({ number: one.number })).report), ['register_silent']);
    } finally {
      house.registers.isSilent = false;
    }
  });

  it('starts once, and is looked at again when the case changed there meanwhile', async () => {
    const one = card();
    await house.simulator.addCase(one);
    const { id } = await look({ number: one.number });
    await house.simulator.addCase({ ...one, stage: 'examination' });
    const row = await bring(id);
    assert.deepEqual([row.state, row.failure], ['failed', 'TORELIK_CHANGED_MEANWHILE']);
    await assert.rejects(bring(id), refused('TORELIK_IMPORT_STARTED'));
    await bringOver(house.platform, id);
    assert.equal(await findCaseByNumber(house.platform.reads, one.number), undefined);
  });

  it('waits while the national system is silent, and goes on where it was', async () => {
    const one = card();
    await house.simulator.addCase(one);
    const { id } = await look({ number: one.number });
    await house.platform.db.transact(house.administrator, (tx) => startImport(tx, id));
    await house.simulator.wire('unavailable');
    await assert.rejects(bringOver(house.platform, id), refused('TORELIK_FAILED'));
    assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).failure], ['asked', 'TORELIK_FAILED']);
    await house.simulator.wire('honest');
    await bringOver(house.platform, id);
    await bringOver(house.platform, id);
    assert.equal((await rowOf(id)).state, 'done');
    const { rows } = await house.platform.owner.query('select 1 from cases.court_case where number = $1', [one.number]);
    assert.equal(rows.length, 1);
  });

  it('refuses a case that is here by its own registration, of another court, or unknown there', async () => {
    await assert.rejects(look({ number: '7517-26-00-2/99999' }), refused('TORELIK_CASE_UNKNOWN'));
    await assert.rejects(look({ number: 'тоғыз' }), refused('CASES_NUMBER_FORM'));
    const made = await house.platform.db.transact(house.clerk, (tx) =>
      registerCase(tx, {
        ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
        participants: [{ role: 'claimant', name: { kind: 'person', surname: 'Қ', givenName: 'А' } }],
      }),
    );
    await house.simulator.addCase(card({ number: made.number }));
    assert.deepEqual(codes((await look({ number: made.number })).report), ['own_case']);
    await house.simulator.addCase(card({ number: '7518-26-00-2/1', courtCode: '7518' }));
    assert.deepEqual(codes((await look({ number: '7518-26-00-2/1' })).report), ['other_court']);
  });

  it('is for the registry and the administrator of the court alone', async () => {
    const one = card();
    await house.simulator.addCase(one);
    const ids = { accountId: newId<AccountId>(), personId: newId<PersonId>() };
    const others: readonly Act['actor'][] = [
      { kind: 'staff', ...ids, courtCode: '7517', role: 'judge' },
      { kind: 'staff', ...ids, courtCode: '7518', role: 'administrator' },
      { kind: 'person', ...ids },
    ];
    const { id } = await look({ number: one.number });
    for (const actor of others) {
      const act = { actor, action: 'torelik.test' };
      await assert.rejects(look({ number: one.number }, act), refused('TORELIK_NOT_ALLOWED'));
      await assert.rejects(bring(id, act), refused('TORELIK_IMPORT_NOT_FOUND'));
    }
  });

  it('refuses a file that is none, in its own words', async () => {
    const file = { fileName: 'is.xml', bytes: Buffer.from('<caseExport/>') };
    await assert.rejects(look({ file, documents: [] }), refused('TORELIK_FILE_UNREADABLE'));
  });
});
