import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PkiServices, TestPki } from '@ashyq/pki/testing/pki';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { acceptSignature, judgeSignature, prepareSigning, type SigningId, signerOf } from './index.ts';
import { openSignatures } from './module.ts';
import { signAs } from './testing/index.ts';

/** A real court with an authority of the shape of НУЦ РК: keys of GOST, named by SIGNATURE_TRUST, services over HTTP. */
const folder = mkdtempSync(join(tmpdir(), 'ashyq-trust-'));
const trust = join(folder, 'trust.json');
const platform: TestPlatform = await testPlatform({ env: { ASHYQ_MODE: 'real', SIGNATURE_TRUST: trust } });
const pki = await TestPki.create({
  from: platform.clock.now().subtract({ hours: 24 }),
  kind: 'gost-512',
  name: 'ҮЛГІ',
});
const services = await PkiServices.start(pki, () => platform.clock.now());
const iin = '450101300017';
const text = 'Талап арыз';
let close: () => Promise<void>;

before(async () => {
  const root = pki.root.certificate.bytes;
  writeFileSync(join(folder, 'root.cer'), root);
  writeFileSync(join(folder, 'nca.cer'), pki.authority.certificate.bytes);
  const said = {
    anchors: [{ file: 'root.cer', sha256: createHash('sha256').update(root).digest('hex') }],
    ...{ authorities: ['nca.cer'], hosts: [services.host], timeStamp: services.address('/tsp') },
    lists: [services.address('/root.crl'), services.address('/ca.crl')],
  };
  writeFileSync(trust, JSON.stringify(said));
  close = await openSignatures(platform);
});
after(async () => {
  await close();
  await services.stop();
  rmSync(folder, { recursive: true });
});

describe('a real court that is told whom to believe', () => {
  it('takes what NCALayer gives without a time-stamp, stamps it and keeps CAdES-T', async () => {
    const signer = newId<PersonId>();
    platform.ports.plug(signerOf, async () => ({ kind: 'person', iin }));
    const act = { actor: { kind: 'person', accountId: newId<AccountId>(), personId: signer }, action: 'test' } as const;
    const { sha256, sizeBytes } = await platform.blobs.put(new TextEncoder().encode(text));
    const content = { sha256, sizeBytes, mediaType: 'text/plain' };
    const signingId: SigningId = await platform.db.transact(act, async (tx) =>
      prepareSigning(tx, {
        ...{ signer, content, subject: { kind: 'filing', id: newId() }, title: text, backTo: '/kk/cabinet' },
        shown: [{ title: text, ...content }],
      }),
    );
    const cms = await signAs(await certified(), text);
    const signature = await acceptSignature(platform, act, { signingId, cms, door: 'ncalayer' });
    assert.deepEqual([signature.state, signature.provenBy], ['passed', 'time-stamp']);
    assert.ok(signature.cms.sizeBytes > cms.byteLength);
    assert.ok(services.asked.includes('/ocsp') && services.asked.includes('/tsp'));
  });

  it('does not stamp what does not hold', async () => {
    services.asked.length = 0;
    const signature = await signAs(await certified(), `${text}!`);
    const asked = { signature, content: new TextEncoder().encode(text), mustStamp: true };
    assert.equal((await judgeSignature(platform, asked)).subIndication, 'HASH_FAILURE');
    assert.equal(services.asked.includes('/tsp'), false);
  });
});

async function certified() {
  return await pki.issuePerson(
    { surname: 'СӘРСЕНОВ', name: 'АЙДАР', iin },
    { from: platform.clock.now().subtract({ hours: 1 }), ocspAddresses: [services.address('/ocsp')] },
  );
}
