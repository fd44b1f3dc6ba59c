import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { signWithDemoKey } from '#modules/signatures';
import type { Act } from '#platform/audit';
import { findProtocolOf } from '../queries/get-protocol.ts';
import { type MinutesHouse, minutesHouse, type SetHearing } from '../testing/index.ts';
import { markKindField, momentField } from '../web/fields.ts';
import { askToSignProtocol } from './ask-to-sign-protocol.ts';
import { draftProtocol, saveProtocol } from './draft-protocol.ts';
import { recordProtocolSignature } from './record-protocol-signature.ts';

let house: MinutesHouse;

before(async () => {
  house = await minutesHouse();
});
beforeEach(async () => {
  house.record([]);
  await house.platform.owner.query('update courts.staff_post set valid_to = null');
});

const draft = (set: SetHearing) => draftProtocol(house.platform, house.secretary, set.id);

async function protocol(set: SetHearing) {
  const found = await findProtocolOf(house.platform.reads, house.secretary.actor, set.id);
  assert.ok(found);
  return found;
}

/** Before the judge, with nothing open. */
async function asked(): Promise<{
  readonly set: SetHearing;
  readonly signingId: Awaited<ReturnType<typeof askToSignProtocol>>;
}> {
  const set = await house.set();
  await house.hold(set);
  await draft(set);
  const { id, version, rows } = await protocol(set);
  const texts = new Map(rows.map(({ key, text }) => [key, text.replace(/\[[^\]]*\]/g, 'иә')]));
  const saved = await saveProtocol(house.platform, house.secretary, { id, version, texts });
  const signingId = await askToSignProtocol(house.platform, house.secretary, {
    id,
    version: saved,
    backTo: '/kk/desk',
  });
  return { set, signingId };
}

/** The office has ended between the question and the signature. */
async function leaves({ actor }: Act): Promise<void> {
  if (actor.kind !== 'staff') throw new Error('not a member of staff');
  const yesterday = house.platform.clock.now().subtract({ hours: 48 }).toString().slice(0, 10);
  await house.platform.owner.query(
    `update courts.staff_post set valid_from = '2020-01-01', valid_to = $1 where person_id = $2`,
    [yesterday, actor.personId],
  );
}

describe('a protocol is refused', () => {
  it('while nobody is the judge of the case', async () => {
    const set = await house.set();
    await house.hold(set);
    await leaves(house.judge);
    await assert.rejects(draft(set), { code: 'MINUTES_NO_JUDGE' });
  });

  it('when the law of its day was not entered', async (t) => {
    const now = house.platform.clock.now();
    house.platform.clock.set('2021-06-30T05:00:00Z');
    t.after(() => house.platform.clock.set(now));
    const set = await house.set();
    await house.hold(set);
    await assert.rejects(draft(set), { code: 'MINUTES_FORM_MISSING' });
  });

  it('from a judge who holds no office any more', async () => {
    const { set, signingId } = await asked();
    await signWithDemoKey(house.platform, house.judge, { signingId, isConfirmed: true });
    await leaves(house.judge);
    const { id, sha256 = '' } = await protocol(set);
    await assert.rejects(recordProtocolSignature(house.platform, id, sha256), {
      code: 'MINUTES_SIGNER_IS_NOT_THE_JUDGE',
    });
    assert.equal((await protocol(set)).state, 'judge');
    await house.platform.owner.query('update courts.staff_post set valid_to = null');
    await house.work();
  });

  it('from a secretary who holds no office any more', async () => {
    const { set, signingId } = await asked();
    await house.sign(house.judge, signingId);
    const { id, sha256 = '', secretarySigningId } = await protocol(set);
    assert.ok(secretarySigningId);
    await signWithDemoKey(house.platform, house.secretary, { signingId: secretarySigningId, isConfirmed: true });
    await leaves(house.secretary);
    await assert.rejects(recordProtocolSignature(house.platform, id, sha256), {
      code: 'MINUTES_SIGNER_IS_NO_SECRETARY',
    });
    assert.equal((await protocol(set)).state, 'secretary');
  });
});

it('a moment and a kind that cannot be read are told so', () => {
  const day = Temporal.PlainDate.from('2026-11-23');
  assert.equal(momentField(day)('10:42:05').toString(), '2026-11-23T05:42:05Z');
  assert.equal(momentField(day)('9.05').toString(), '2026-11-23T04:05:00Z');
  for (const text of ['', 'кеше', '24:00', '10:60', '10:42:60'])
    assert.throws(() => momentField(day)(text), { code: 'MINUTES_TIME_UNREADABLE' }, text);
  assert.throws(() => markKindField('dance'), { code: 'MINUTES_MARK_UNREADABLE' });
});
