import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act, Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  addParticipants,
  changeStage,
  type DocumentId,
  fileDocument,
  listMyCases,
  listTerms,
  markSeen,
  openDocument,
  readCaseFile,
  sayServed,
  writeMessage,
} from '../index.ts';
import { caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('what people do with the file', () => {
  let platform: TestPlatform;
  const act = (actor: Actor): Act => ({ actor, action: 'cases.test' });
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => platform.db.transact(act(actor), work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const responseOf = async (id: Parameters<typeof listTerms>[1]) =>
    (await listTerms(platform.reads, id)).find(({ rule }) => rule === 'civil.response')?.lastDay?.toString();

  before(async () => {
    platform = await testPlatform();
  });

  it('serves a document on the other side at its first opening, for both to see', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    for (const reader of [claimant, respondent, respondent]) {
      await openDocument(platform, act(partyOf(reader.personId)), filed);
      platform.clock.advance({ minutes: 5 });
    }
    const file = await readCaseFile(platform.reads, partyOf(claimant.personId), id);
    assert.deepEqual(
      file.services.map(({ participantId, way, proof }) => [participantId, way, proof]),
      [[respondent.participantId, 'other_electronic', 'cabinet']],
    );
    assert.deepEqual(
      file.documents[0]?.openings.map(({ participantId }) => participantId),
      [respondent.participantId],
    );
    assert.match(file.course[0]?.text.kk ?? '', /^Құжат табыс етілді: № 1/);
  });

  it('serves on the one represented what the representative opens', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const advocate = newId<PersonId>();
    const name = { kind: 'person', personId: advocate, surname: 'Ахметов', givenName: 'Дәурен' } as const;
    await as(clerkOf(), (tx) =>
      addParticipants(tx, id, [{ role: 'advocate', name, represents: respondent.participantId }]),
    );
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    await openDocument(platform, act(partyOf(advocate)), filed);
    const { services, own } = await readCaseFile(platform.reads, partyOf(advocate), id);
    assert.equal(services[0]?.participantId, respondent.participantId);
    assert.ok(own.includes(respondent.participantId));
  });

  it('opens nothing for a stranger, another court and another judge, as if it were not there', async () => {
    const { id, claimant, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    for (const reader of [partyOf(newId<PersonId>()), clerkOf('6294'), clerkOf('7517', 'judge')]) {
      await assert.rejects(openDocument(platform, act(reader), filed), refused('CASES_DOCUMENT_NOT_FOUND'));
      await assert.rejects(markSeen(platform, act(reader), id), refused('CASES_NOT_ALLOWED'));
      await assert.rejects(readCaseFile(platform.reads, reader, id), refused('CASES_NOT_ALLOWED'));
    }
    await assert.rejects(
      openDocument(platform, act(clerkOf()), newId<DocumentId>()),
      refused('CASES_DOCUMENT_NOT_FOUND'),
    );
  });

  it('starts the response on the day of service after acceptance', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    await as(clerkOf(), (tx) => changeStage(tx, id, 'accepted'));
    assert.equal(await responseOf(id), undefined);
    const service = { caseId: id, of: { documentId: filed }, participantId: respondent.participantId } as const;
    const servedOn = Temporal.PlainDate.from('2026-11-24');
    await as(clerkOf(), (tx) => sayServed(tx, { ...service, way: 'mobile', proof: 'SMPP 17', servedOn }));
    assert.equal(await responseOf(id), '2026-12-08');
    await assert.rejects(
      as(partyOf(claimant.personId), (tx) => sayServed(tx, { ...service, way: 'mobile', proof: 'x' })),
      refused('CASES_NOT_ALLOWED'),
    );
  });

  it('starts the response at acceptance for a respondent who had opened the claim before', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    await openDocument(platform, act(partyOf(respondent.personId)), filed);
    assert.equal(await responseOf(id), undefined);
    await as(clerkOf(), (tx) => changeStage(tx, id, 'accepted'));
    assert.equal(await responseOf(id), '2026-12-07');
  });

  it('marks what is new to each reader, until that reader has looked', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    const greet = () => as(partyOf(claimant.personId), (tx) => writeMessage(tx, { caseId: id, text: 'Сәлеметсіз бе' }));
    const [first, second] = await Promise.all([greet(), greet()]);
    assert.equal(first, second, 'a form sent twice is one message');
    const marks = async (who: PersonId) => {
      const mine = (await listMyCases(platform.reads, who)).find((one) => one.id === id);
      return [mine?.newDocuments, mine?.newMessages, mine?.role];
    };
    assert.deepEqual(await marks(claimant.personId), [0, 0, 'claimant']);
    assert.deepEqual(await marks(respondent.personId), [1, 1, 'respondent']);
    const reader = partyOf(respondent.personId);
    const file = await readCaseFile(platform.reads, reader, id);
    assert.ok(file.documents[0]?.isNew && file.messages[0]?.isNew && file.course[0]?.isNew);
    platform.clock.advance({ minutes: 1 });
    await markSeen(platform, act(reader), id);
    await openDocument(platform, act(reader), filed);
    assert.deepEqual(await marks(respondent.personId), [0, 0, 'respondent']);
  });

  it('carries messages with name and time, tells the other side without a word of them, and stops at the archive', async () => {
    const { id, claimant, respondent } = await caseAtCourt(platform);
    const write = (text: string, actor: Actor = partyOf(claimant.personId)) =>
      as(actor, (tx) => writeMessage(tx, { caseId: id, text }));
    await write('Отырысқа келе алмаймын');
    const [message] = (await readCaseFile(platform.reads, clerkOf(), id)).messages;
    assert.deepEqual([message?.name, message?.role], ['Қасымова Айгүл', 'claimant']);
    const { rows } = await platform.owner.query(
      `select n.person_id, d.body from notices.notice n join notices.delivery d on d.notice_id = n.id where n.fact_id = $1`,
      [id],
    );
    assert.deepEqual(
      rows.map((row) => row.person_id),
      [respondent.personId],
    );
    assert.ok(!/келе алмаймын|Қасымова/.test(JSON.stringify(rows)));
    await assert.rejects(write('  '), refused('CASES_MESSAGE_EMPTY'));
    await assert.rejects(write('ә'.repeat(4001)), refused('CASES_MESSAGE_LONG'));
    await assert.rejects(write('x', partyOf(newId<PersonId>())), refused('CASES_NOT_ALLOWED'));
    for (const stage of ['returned', 'archived'] as const) await as(clerkOf(), (tx) => changeStage(tx, id, stage));
    await assert.rejects(write('x'), refused('CASES_ARCHIVED'));
  });
});
