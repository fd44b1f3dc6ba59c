import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  addParticipants,
  changeStage,
  type DocumentId,
  fileDocument,
  listCourse,
  listFile,
  listPublicCourse,
  releaseDocument,
} from '../index.ts';
import { caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('filing a document', () => {
  let platform: TestPlatform;
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    platform.db.transact({ actor, action: 'cases.file-document' }, work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const idsFor = async (actor: Actor, caseId: Parameters<typeof listFile>[2]) =>
    (await listFile(platform.reads, actor, caseId)).map(({ id }) => id);

  before(async () => {
    platform = await testPlatform();
  });

  it('shows it at once to the one who filed it, to the other side and to the court', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const filed = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper()));
    for (const reader of [partyOf(claimant.personId), partyOf(respondent.personId), clerkOf()]) {
      const [document] = await listFile(platform.reads, reader, id);
      assert.equal(document?.id, filed);
      assert.equal(document?.number, 1);
      assert.equal(document?.sha256, 'a'.repeat(64));
    }
  });

  it('numbers the file without gaps, whoever files at the same moment', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        as(partyOf(index % 2 ? claimant.personId : respondent.personId), (tx) =>
          fileDocument(tx, paper({ from: index % 2 ? claimant : respondent })),
        ),
      ),
    );
    const numbers = (await listFile(platform.reads, clerkOf(), id)).map(({ number }) => number);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('keeps a held document from the other side, by number and by list, until the court opens it', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const motion = paper({ kind: 'motion', title: 'Талапты қамтамасыз ету', isHeld: true });
    const held = await as(partyOf(claimant.personId), (tx) => fileDocument(tx, motion));
    const later = await as(partyOf(respondent.personId), (tx) => fileDocument(tx, paper({ from: respondent })));
    assert.deepEqual(await idsFor(partyOf(respondent.personId), id), [later]);
    assert.equal((await listFile(platform.reads, partyOf(respondent.personId), id))[0]?.number, 1);
    assert.deepEqual(new Set(await idsFor(partyOf(claimant.personId), id)), new Set([later, held]));
    assert.equal(
      (await listCourse(platform.reads, id)).some(({ documentId }) => documentId === held),
      false,
    );
    await assert.rejects(
      as(partyOf(claimant.personId), (tx) => releaseDocument(tx, held)),
      refused('CASES_NOT_ALLOWED'),
    );
    await as(clerkOf(), (tx) => releaseDocument(tx, held));
    assert.deepEqual(await idsFor(partyOf(respondent.personId), id), [later, held]);
    await assert.rejects(
      as(clerkOf(), (tx) => releaseDocument(tx, newId<DocumentId>())),
      refused('CASES_DOCUMENT_NOT_FOUND'),
    );
  });

  it('refuses strangers, the name of the other side and the name of the court', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const stranger = partyOf(newId<PersonId>());
    for (const reader of [stranger, clerkOf('6294'), clerkOf('7517', 'judge'), { kind: 'visitor' } as const]) {
      await assert.rejects(listFile(platform.reads, reader, id), refused('CASES_NOT_ALLOWED'));
      await assert.rejects(
        as(reader, (tx) => fileDocument(tx, paper())),
        refused('CASES_NOT_ALLOWED'),
      );
    }
    for (const from of [respondent, 'court'] as const) {
      await assert.rejects(
        as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper({ from }))),
        refused('CASES_NOT_ALLOWED'),
      );
    }
    await assert.rejects(
      as(clerkOf(), (tx) => fileDocument(tx, paper({ from: { participantId: newId() } }))),
      refused('CASES_PARTICIPANT_UNKNOWN'),
    );
  });

  it('lets a representative file for whom that person represents, and nobody else', async () => {
    const { id, claimant, respondent, paper } = await caseAtCourt(platform);
    const advocate = newId<PersonId>();
    const name = { kind: 'person', personId: advocate, surname: 'Ахметов', givenName: 'Дәурен' } as const;
    await as(clerkOf(), (tx) =>
      addParticipants(tx, id, [{ role: 'advocate', name, represents: claimant.participantId }]),
    );
    await as(partyOf(advocate), (tx) => fileDocument(tx, paper()));
    await assert.rejects(
      as(partyOf(advocate), (tx) => fileDocument(tx, paper({ from: respondent }))),
      refused('CASES_NOT_ALLOWED'),
    );
  });

  it('tells the public what was filed by which side, but neither the title nor a name', async () => {
    const { id, claimant, paper } = await caseAtCourt(platform);
    await as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper({ title: 'Қасымоваға қарсы қолхат' })));
    const course = await listPublicCourse(platform.reads, id);
    assert.equal(course[0]?.text.kk, 'Іске құжат қосылды: Талап қою арызы. Тапсырған: талап қоюшы');
    assert.equal(JSON.stringify(course).includes('Қасымова'), false);
    assert.match((await listCourse(platform.reads, id))[0]?.text.ru ?? '', /№ 1, «Қасымоваға қарсы қолхат»/);
  });

  it('takes nothing from a party after the archive', async () => {
    const { id, claimant, paper } = await caseAtCourt(platform);
    for (const stage of ['returned', 'archived'] as const) await as(clerkOf(), (tx) => changeStage(tx, id, stage));
    await assert.rejects(
      as(partyOf(claimant.personId), (tx) => fileDocument(tx, paper())),
      refused('CASES_ARCHIVED'),
    );
  });

  it('lets nobody change or remove what is in the file', async () => {
    const { id, paper } = await caseAtCourt(platform);
    await as(clerkOf(), (tx) => fileDocument(tx, paper()));
    for (const sql of [
      `update cases.case_document set title = 'x' where case_id = '${id}'`,
      `delete from cases.file_entry where case_id = '${id}'`,
      `delete from cases.course_entry where case_id = '${id}'`,
    ]) {
      await assert.rejects(platform.owner.query(sql), /only grows|append|refuse|not/i);
    }
  });
});
