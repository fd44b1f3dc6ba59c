import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cabinet } from '#faces/cabinet';
import { desk } from '#faces/desk';
import { caseTexts, findCaseByNumber, listParticipants } from '#modules/cases';
import { Killed, mortalPlatform } from '#modules/filing/testing';
import { seeded } from '#modules/identity';
import { bringOver, type ImportId, lookAtCase, startImport } from '#modules/torelik';
import { inventPaper, type TorelikHouse, torelikHouse } from '#modules/torelik/testing';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type SessionId } from '#platform/ids';
import { caseFileTexts } from '#shell';
import { serveFaces } from '#testing';

describe('a case that was brought over', () => {
  let house: TorelikHouse;
  const paper = inventPaper('d1', { filedBy: 'p1' });
  const number = '7517-26-00-2/777';

  before(async () => {
    house = await torelikHouse();
    await house.simulator.addDocument(paper.bytes);
    await house.simulator.addCase(house.card({ number, judge: house.judge, documents: [paper.card] }));
    const id = await lookAtCase(house.platform, house.administrator, { courtCode: '7517', from: { number } });
    await house.platform.db.transact(house.administrator, (tx) => startImport(tx, id));
    await bringOver(house.platform, id);
  });
  after(() => house.close());

  it('shows its party and its court where each fact comes from, in three languages', async () => {
    const { reads } = house.platform;
    const found = await findCaseByNumber(reads, number);
    const [claimant] = found ? await listParticipants(reads, found.id) : [];
    const personId = claimant?.name.kind === 'person' ? claimant.name.personId : undefined;
    assert.ok(personId);
    const { actor } = house.clerk;
    assert.ok(actor.kind === 'staff');
    const principal = { accountId: newId<AccountId>(), sessionId: newId<SessionId>(), kind: 'person' as const };
    const rest = { isConfirmed: true, displayName: 'Б.', lang: 'kk' as const, mustGiveSecondFactor: false };
    const party = await serveFaces(house.platform, [cabinet], { ...principal, ...rest, personId, posts: [] });
    const posts = [{ courtCode: '7517', role: 'registry_clerk' as const }];
    const clerk = await serveFaces(house.platform, [desk], { ...principal, ...rest, personId: actor.personId, posts });
    const session = { cookie: '__Host-sot=session' };
    for (const lang of LANGS) {
      const seen = await party.get(`/${lang}/cabinet/cases/7517-26-00-2/777`, session);
      const read = await clerk.get(`/${lang}/desk/cases/7517-26-00-2/777`, session);
      for (const page of [seen, read]) {
        assert.equal(page.status, 200);
        const marks = page.text.split(caseFileTexts(lang).sources.national).length - 1;
        assert.ok(marks >= 6, `${lang}: ${marks} in ${page.text}`);
      }
      const brought = caseTexts(lang).course.broughtOverPublic({ source: caseTexts(lang).sources.national });
      assert.ok(seen.text.includes(brought.slice(0, 30)), lang);
    }
  });
});

/** Bringing a case over in a process that is killed at a statement. */
describe('a house that is killed while it brings a case over', () => {
  let house: TorelikHouse;
  const papers = [inventPaper('d1', { filedBy: 'p1' }), inventPaper('d2', { kind: 'ruling' })];
  const random = seeded(86);
  let numbers = 800;

  const start = async (): Promise<{ readonly id: ImportId; readonly number: string }> => {
    numbers += 1;
    const number = `7517-26-00-2/${numbers}`;
    await house.simulator.addCase(
      house.card({ number, judge: house.judge, documents: papers.map(({ card }) => card) }),
    );
    const id = await lookAtCase(house.platform, house.administrator, { courtCode: '7517', from: { number } });
    await house.platform.db.transact(house.administrator, (tx) => startImport(tx, id));
    return { id, number };
  };
  const countsOf = async (number: string) => {
    const { rows } = await house.platform.owner.query(
      `select count(distinct c.id)::int as cases, count(distinct d.id)::int as documents,
         count(distinct p.id)::int as participants, count(distinct e.id)::int as course
       from cases.court_case c left join cases.case_document d on d.case_id = c.id
       left join cases.participant p on p.case_id = c.id left join cases.course_entry e on e.case_id = c.id
       where c.number = $1`,
      [number],
    );
    return rows[0];
  };

  before(async () => {
    house = await torelikHouse();
    for (const { bytes } of papers) await house.simulator.addDocument(bytes);
  });
  after(() => house.close());

  it('has either nothing of it or all of it, and has it once when it lives again', async () => {
    const whole = mortalPlatform(house.platform, { at: Number.MAX_SAFE_INTEGER, isAnswerLost: false });
    const first = await start();
    await bringOver(whole.platform, first.id);
    const expected = await countsOf(first.number);
    assert.deepEqual([expected.cases, expected.documents, expected.participants], [1, 2, 2]);
    const steps = whole.count();
    assert.ok(steps > 40, String(steps));
    for (let at = 1; at <= steps; at += 4) {
      const { id, number } = await start();
      const dying = mortalPlatform(house.platform, { at, isAnswerLost: random() < 0.5 });
      await assert.rejects(bringOver(dying.platform, id), Killed);
      const left = await countsOf(number);
      assert.ok(left.cases === 0 || left.course === expected.course, `statement ${at}: ${JSON.stringify(left)}`);
      await bringOver(house.platform, id);
      assert.deepEqual(await countsOf(number), expected, `statement ${at}`);
    }
  });
});
