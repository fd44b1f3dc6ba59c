import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act, Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  addParticipants,
  changeStage,
  findCaseByNumber,
  getCase,
  listParticipants,
  listStageChanges,
  type NewCase,
  registerCase,
  removeParticipant,
} from '../index.ts';

const claimant = newId<PersonId>();
const staff = (role: string, courtCode = '7517'): Actor => ({
  kind: 'staff',
  accountId: newId<AccountId>(),
  personId: newId<PersonId>(),
  courtCode,
  role,
});
const clerk: Act = { actor: staff('registry_clerk'), action: 'cases.register-case' };
const claim: NewCase = {
  courtCode: '7517',
  kind: '2',
  category: 'loan',
  language: 'kk',
  participants: [
    { role: 'claimant', name: { kind: 'person', personId: claimant, surname: 'Қасымова', givenName: 'Айгүл' } },
    { role: 'respondent', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } },
  ],
};

describe('registering a case', () => {
  let platform: TestPlatform;
  const inTx = <T>(work: (tx: Tx) => Promise<T>, act: Act = clerk): Promise<T> => platform.db.transact(act, work);
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

  before(async () => {
    platform = await testPlatform();
  });

  it('gives the next number of the court, year and kind, and keeps who takes part', async () => {
    const first = await inTx((tx) => registerCase(tx, claim));
    const second = await inTx((tx) => registerCase(tx, claim));
    const appeal = await inTx((tx) => registerCase(tx, { ...claim, kind: '2а' }));
    assert.deepEqual(
      [first.number, second.number, appeal.number],
      ['7517-26-00-2/1', '7517-26-00-2/2', '7517-26-00-2а/1'],
    );
    const found = await findCaseByNumber(platform.reads, '7517-26-00-2/2');
    assert.equal(found?.stage, 'registered');
    const participants = await listParticipants(platform.reads, second.id);
    assert.deepEqual(
      participants.map(({ role, name }) => [role, name.kind]),
      [
        ['claimant', 'person'],
        ['respondent', 'organisation'],
      ],
    );
    assert.equal(participants[0]?.joinedOn.toString(), '2026-11-23');
  });

  it('loses and doubles no number when twenty clerks register at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => inTx((tx) => registerCase(tx, { ...claim, kind: '4' }))),
    );
    const sequences = made.map(({ number }) => Number(number.split('/')[1])).sort((a, b) => a - b);
    assert.deepEqual(
      sequences,
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('leaves no gap after a registration that failed', async () => {
    await assert.rejects(
      inTx(async (tx) => {
        await registerCase(tx, { ...claim, kind: '3' });
        throw new Error('power cut');
      }),
    );
    assert.equal((await inTx((tx) => registerCase(tx, { ...claim, kind: '3' }))).number, '7517-26-00-3/1');
  });

  it('is refused to everybody but the registry of that court', async () => {
    for (const actor of [staff('judge'), staff('registry_clerk', '7518'), { kind: 'visitor' } as const]) {
      await assert.rejects(
        inTx((tx) => registerCase(tx, claim), { ...clerk, actor }),
        refused('CASES_NOT_ALLOWED'),
      );
    }
  });

  it('is refused without sides, with one person on both, and for an unknown category', async () => {
    const person = claim.participants[0];
    assert.ok(person);
    await assert.rejects(
      inTx((tx) => registerCase(tx, { ...claim, participants: [{ ...person, role: 'witness' }] })),
      refused('CASES_NO_SIDES'),
    );
    const both = [person, { ...person, role: 'respondent' as const }];
    await assert.rejects(
      inTx((tx) => registerCase(tx, { ...claim, participants: both })),
      refused('CASES_SAME_PERSON_ON_BOTH_SIDES'),
    );
    await assert.rejects(
      inTx((tx) => registerCase(tx, { ...claim, category: 'witchcraft' })),
      refused('CASES_CATEGORY_UNKNOWN'),
    );
  });

  it('is followed by stages in their order, each kept with its moment', async () => {
    const { id } = await inTx((tx) => registerCase(tx, claim));
    await inTx((tx) => changeStage(tx, id, 'accepted', { ground: 'CPC RK art. 150' }));
    await assert.rejects(
      inTx((tx) => changeStage(tx, id, 'in_force')),
      refused('CASES_STAGE_REFUSED'),
    );
    const administrative = await inTx((tx) => registerCase(tx, { ...claim, kind: '4' }));
    await assert.rejects(
      inTx((tx) => changeStage(tx, administrative.id, 'refused')),
      refused('CASES_STAGE_REFUSED'),
    );
    assert.equal((await getCase(platform.reads, id)).stage, 'accepted');
    assert.deepEqual(
      (await listStageChanges(platform.reads, id)).map(({ stage }) => stage),
      ['registered', 'accepted'],
    );
  });

  it('lets participants join and leave with their dates', async () => {
    const { id } = await inTx((tx) => registerCase(tx, claim));
    const [joined] = await inTx((tx) =>
      addParticipants(tx, id, [
        { role: 'advocate', name: { kind: 'person', surname: 'Сейітов', givenName: 'Нұрлан' } },
      ]),
    );
    assert.ok(joined);
    await inTx((tx) => removeParticipant(tx, id, joined));
    const last = (await listParticipants(platform.reads, id)).at(-1);
    assert.deepEqual([last?.role, last?.leftOn?.toString()], ['advocate', '2026-11-23']);
    await assert.rejects(
      inTx((tx) => removeParticipant(tx, newId(), joined)),
      refused('CASES_CASE_NOT_FOUND'),
    );
  });
});
