import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { type CaseId, changeLanguage, changeStage, getCase, listPublicCourse } from '../index.ts';
import { caseAtCourt, clerkOf, partyOf } from '../testing/index.ts';

describe('the language of proceedings', () => {
  let platform: TestPlatform;
  const as = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = clerkOf()): Promise<T> =>
    platform.db.transact({ actor, action: 'cases.change-language' }, work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const languageOf = async (id: CaseId) => (await getCase(platform.reads, id)).language;

  before(async () => {
    platform = await testPlatform();
  });

  it('changes during preparation, and the course says so to everybody', async () => {
    const { id } = await caseAtCourt(platform);
    await as((tx) => changeStage(tx, id, 'accepted'));
    await as((tx) => changeLanguage(tx, id, 'ru'));
    assert.equal(await languageOf(id), 'ru');
    const said = (await listPublicCourse(platform.reads, id)).filter(({ kind }) => kind === 'cases.language_changed');
    assert.equal(said.length, 1);
    assert.match(JSON.stringify(said), /орыс тілі/);
    await as((tx) => changeLanguage(tx, id, 'ru'));
    assert.equal((await listPublicCourse(platform.reads, id)).filter(({ kind }) => kind === said[0]?.kind).length, 1);
  });

  it('stays before acceptance, after preparation, and for a party', async () => {
    const { id, claimant } = await caseAtCourt(platform);
    await assert.rejects(
      as((tx) => changeLanguage(tx, id, 'ru')),
      refused('CASES_LANGUAGE_FIXED'),
    );
    for (const stage of ['accepted', 'preparation'] as const) await as((tx) => changeStage(tx, id, stage));
    await assert.rejects(
      as((tx) => changeLanguage(tx, id, 'ru'), partyOf(claimant.personId)),
      refused('CASES_NOT_ALLOWED'),
    );
    await as((tx) => changeStage(tx, id, 'examination'));
    await assert.rejects(
      as((tx) => changeLanguage(tx, id, 'ru')),
      refused('CASES_LANGUAGE_FIXED'),
    );
    assert.equal(await languageOf(id), 'kk');
  });
});
