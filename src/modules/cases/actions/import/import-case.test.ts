import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Actor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { findCaseByNumber } from '../../index.ts';
import { type ImportedCase, importCase } from './import-case.ts';

const staff = (role: string, courtCode = '7517'): Actor => ({
  ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>() },
  ...{ courtCode, role },
});
const running: ImportedCase = {
  ...{ number: '7517-26-00-2/77', courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
  ...{ registeredOn: Temporal.PlainDate.from('2026-10-05'), stage: 'examination' },
};

describe('a case that runs elsewhere', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });
  const bring = async (input: Partial<ImportedCase>, actor: Actor = staff('registry_clerk')) =>
    await platform.db.transact({ actor, action: 'cases.import-case' }, (tx) =>
      importCase(tx, { ...running, ...input }),
    );
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown) && thrown.code === code;

  it('keeps its number and stage and is known to be of the other system', async () => {
    await bring({});
    const found = await findCaseByNumber(platform.reads, running.number);
    assert.deepEqual([found?.stage, found?.numberedBy, found?.judgePostId], ['examination', 'national', undefined]);
  });

  it('comes once', async () => {
    await bring({ number: '7517-26-00-2/78' });
    await assert.rejects(bring({ number: '7517-26-00-2/78' }), refused('CASES_NUMBER_TAKEN'));
  });

  it('is refused with a number of another court, an unknown category, or by another court', async () => {
    await assert.rejects(bring({ number: '7598-26-00-2/1' }), refused('CASES_NUMBER_FORM'));
    await assert.rejects(bring({ number: '7517-26-00-2/79', category: 'unknown' }), refused('CASES_CATEGORY_UNKNOWN'));
    await assert.rejects(bring({}, staff('registry_clerk', '7598')), refused('CASES_NOT_ALLOWED'));
    await assert.rejects(bring({}, staff('secretary')), refused('CASES_NOT_ALLOWED'));
  });
});
