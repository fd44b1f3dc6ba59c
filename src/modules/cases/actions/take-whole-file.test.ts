import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { insertCourt, systemAct } from '#modules/courts/testing';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { fileDocument, readCaseFile, takeWholeFile } from '../index.ts';
import { type CaseAtCourt, caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('taking a whole case file away', () => {
  let platform: TestPlatform;
  let made: CaseAtCourt;
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
    platform.db.transact({ actor, action: 'test.case' }, work);
  const take = (actor: Actor) => takeWholeFile(platform, { actor, action: 'cases.take-whole-file' }, made.id);
  const fileFor = (actor: Actor) => readCaseFile(platform.db.reads, actor, made.id);
  const file = (title: string, rest = {}) => {
    const sha256 = createHash('sha256').update(title).digest('hex');
    return as(partyOf(made.claimant.personId), (tx) => fileDocument(tx, made.paper({ title, sha256, ...rest })));
  };

  before(async () => {
    platform = await testPlatform();
    await as(systemAct.actor, async (tx) => {
      tx.record({ kind: 'test', id: 'court' });
      await insertCourt(tx);
    });
    made = await caseAtCourt(platform);
    await file('Талап қою арызы');
    await file('Қолхат', { kind: 'evidence' });
    await file('Жасырын өтінішхат', { kind: 'motion', isHeld: true });
  });

  it('serves every document on who takes it, says so in one sentence, and nothing twice', async () => {
    const respondent = partyOf(made.respondent.personId);
    await take(respondent);
    await take(respondent);
    const { services, course, documents } = await fileFor(partyOf(made.claimant.personId));
    assert.deepEqual(
      services.map(({ participantId, way }) => [participantId, way]),
      Array.from({ length: 2 }, () => [made.respondent.participantId, 'other_electronic']),
    );
    const taken = course.filter(({ kind }) => kind === 'cases.file_taken' || kind === 'cases.document_served');
    assert.deepEqual(
      taken.map(({ text }) => text.kk),
      ['Іс материалдары тұтас жүктеп алынды. Алған: жауапкер. Осымен табыс етілген құжат саны: 2'],
    );
    assert.deepEqual(
      documents.map(({ openings }) => openings.length),
      [1, 1, 0],
      'what is held stays held',
    );
  });

  it('serves nothing on the court, and leaves its look in the trail', async () => {
    const before = (await fileFor(clerkOf())).services.length;
    await take(clerkOf());
    assert.equal((await fileFor(clerkOf())).services.length, before);
    const { rows } = await platform.owner.query(
      `select count(*)::int as looks from audit.entry where action = 'cases.take-whole-file' and actor_kind = 'staff'`,
    );
    assert.equal(rows[0].looks, 1);
  });

  it('gives nothing to a stranger and to a court elsewhere', async () => {
    for (const actor of [partyOf(newId<PersonId>()), clerkOf('7594')]) {
      await assert.rejects(take(actor), (thrown) => isHouseError(thrown, 'CASES_NOT_ALLOWED'));
    }
  });
});
