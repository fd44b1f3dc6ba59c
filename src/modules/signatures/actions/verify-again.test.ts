import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { HouseProcess, type TestPlatform, testPlatform } from '#testing';
import { acceptSignature, checkSignature, requireSignature, type Signature, type SigningId } from '../index.ts';
import { verifyAgainJob } from '../jobs/verify-again-job.ts';
import { signaturesModule } from '../module.ts';
import { countPending } from '../store/signature-store.ts';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '../testing/index.ts';
import { verifyAgain } from './verify-again.ts';

const platform: TestPlatform = await testPlatform();
let house: SignatureHouse;
let aidar: ReturnType<SignatureHouse['addPerson']>;

const text = 'Талап арыз';
const content = new TextEncoder().encode(text);
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const required = async ({ subject, sha256 }: Signature, mayBePending = false) =>
  await requireSignature(platform.reads, subject, sha256, { mayBePending });
const events = async (name: string) => {
  const { rows } = await platform.owner.query('select payload from platform.event where name = $1 order by id', [name]);
  return rows.map(({ payload }) => payload.state);
};

/** Signed while the services of the authority fail and what was known before has run out. */
async function signedInSilence() {
  platform.clock.advance({ hours: 48 });
  const holder = await issueCertificate(platform, house);
  house.authority.services.mood = 'fails';
  const signingId = await house.prepare(aidar.id, text);
  const cms = await signAs(holder, text);
  const signature = await acceptSignature(platform, aidar.act, { signingId, cms, door: 'ncalayer' });
  return { holder, cms, signature };
}

before(async () => {
  house = await signatureHouse(platform);
});
beforeEach(async () => {
  house.authority.services.mood = 'answers';
  aidar = house.addPerson('450101300017');
  await platform.owner.query('truncate platform.event cascade');
});

describe('a signature whose authority is silent', () => {
  it('is accepted, so that no term is lost, and counts for a filing but not for an act', async () => {
    const { signature } = await signedInSilence();
    assert.deepEqual([signature.state, signature.provenBy], ['pending', 'now']);
    assert.equal((await required(signature, true)).id, signature.id);
    await assert.rejects(required(signature), refused('SIGNATURES_PENDING'));
    assert.deepEqual(await events('signatures.document_signed.v1'), ['pending']);
  });

  it('is asked about again until there is an answer, and passes for the moment of receipt', async () => {
    const { signature } = await signedInSilence();
    const pending = await countPending(platform.reads);
    await assert.rejects(verifyAgain(platform, signature.id), refused('SIGNATURES_REVOCATION_SILENT'));
    house.authority.services.mood = 'answers';
    platform.clock.advance({ hours: 3 });
    const [handler] = signaturesModule(platform).jobs ?? [];
    await handler?.run({ signatureId: signature.id } as never);
    const passed = await required(signature);
    assert.deepEqual([passed.state, passed.judgement.signers[0]?.provenBy], ['passed', 'caller']);
    assert.equal(await countPending(platform.reads), pending - 1);
    assert.deepEqual(await events('signatures.signature_settled.v1'), ['passed']);
    await verifyAgain(platform, signature.id);
    assert.equal((await events('signatures.signature_settled.v1')).length, 1);
  });

  it('holds when the key was revoked after the receipt, and does not when it was before', async () => {
    const later = await signedInSilence();
    house.authority.services.mood = 'answers';
    house.authority.pki.revoke(later.holder.certificate, platform.clock.now().add({ minutes: 10 }));
    platform.clock.advance({ hours: 1 });
    await verifyAgain(platform, later.signature.id);
    assert.equal((await required(later.signature)).state, 'passed');

    const earlier = await signedInSilence();
    house.authority.services.mood = 'answers';
    house.authority.pki.revoke(earlier.holder.certificate, platform.clock.now().subtract({ minutes: 10 }));
    await verifyAgain(platform, earlier.signature.id);
    await assert.rejects(required(earlier.signature), refused('SIGNATURES_DID_NOT_HOLD'));
  });
});

describe('an authority that is silent for weeks', () => {
  it('is asked at least every six hours, for longer than any term, and an alarm tells it after the first hour', async () => {
    const alarms: unknown[] = [];
    const log = Object.assign(Object.create(platform.log), { error: (said: unknown) => alarms.push(said) });
    const [, schedule] = signaturesModule({ ...platform, log }).schedules ?? [];
    const { signature } = await signedInSilence();
    await platform.owner.query(`update signatures.signature set state = 'failed' where id <> $1`, [signature.id]);
    platform.clock.advance({ minutes: 59 });
    await schedule?.run();
    assert.deepEqual(alarms, []);
    platform.clock.advance({ hours: 24 * 21 });
    await schedule?.run();
    assert.deepEqual(alarms, [{ alarm: 'signatures', pending: 1, since: signature.receivedAt.toString() }]);
    // After its first ten tries a job rests e^10 seconds.
    assert.ok(verifyAgainJob.maxAttempts * Math.exp(10) > 3 * 365 * 86_400);
    house.authority.services.mood = 'answers';
    await verifyAgain(platform, signature.id);
    assert.equal((await required(signature)).state, 'passed');
    await schedule?.run();
    assert.equal(alarms.length, 1);
  });
});

describe('years later', () => {
  it('the evidence kept beside a signature decides as it did, without its authority', async () => {
    const signature = await house.sign(aidar.act, await house.prepare(aidar.id, text));
    const cms = await bytes(platform, signature.cms.sha256);
    platform.clock.advance({ hours: 24 * 365 * 4 });
    house.authority.services.mood = 'fails';
    const { judgement, receivedAt } = await checkSignature(platform, 'visitor', { signature: cms, content });
    assert.equal(judgement.indication, 'TOTAL_PASSED');
    assert.equal(receivedAt?.toString(), signature.receivedAt.toString());
  });

  it('a signature that the court has never received cannot be decided any more', async () => {
    const cms = await signAs(await issueCertificate(platform, house), text);
    platform.clock.advance({ hours: 24 * 365 * 2 });
    const { judgement, receivedAt } = await checkSignature(platform, 'stranger', { signature: cms, content });
    assert.deepEqual([judgement.indication, receivedAt], ['INDETERMINATE', undefined]);
  });
});

describe('a process that is killed while it stores', () => {
  it('leaves nothing, and the person signs again at once', async () => {
    const signingId = await house.prepare(aidar.id, text);
    const cms = await signAs(await issueCertificate(platform, house), text);
    await killedWhileStoring(signingId, cms);
    const { rows } = await platform.owner.query(
      `select state, (select count(*)::int from signatures.signature where signing_id = signing.id) as signatures
       from signatures.signing where id = $1`,
      [signingId],
    );
    assert.deepEqual(rows, [{ state: 'open', signatures: 0 }]);
    assert.deepEqual(await events('signatures.document_signed.v1'), []);
    assert.equal((await acceptSignature(platform, aidar.act, { signingId, cms, door: 'file' })).state, 'passed');
  });
});

const dying = new URL('../testing/dies-while-storing.ts', import.meta.url);

/** kill -9 of another process of this court, after its rows and before its commit. */
async function killedWhileStoring(signingId: SigningId, cms: Uint8Array): Promise<void> {
  const { dataFolder } = platform.config;
  const file = join(dataFolder, 'signature.cms');
  writeFileSync(file, cms);
  const { host = '', database = '' } = platform.db.pool.options;
  const now = platform.clock.now().toString();
  const { child, ended } = new HouseProcess(relative(process.cwd(), fileURLToPath(dying)), {
    env: { ASHYQ_DATA: dataFolder },
    args: [host, database, now, aidar.id, '450101300017', signingId, file],
  });
  child.stdout?.once('data', () => child.kill('SIGKILL'));
  const { code, stdout, stderr } = await ended;
  assert.deepEqual([code, stdout], [null, 'stored\n'], stderr);
}

async function bytes({ blobs }: Platform, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await blobs.open(sha256)) parts.push(part as Uint8Array);
  return Uint8Array.from(Buffer.concat(parts));
}
