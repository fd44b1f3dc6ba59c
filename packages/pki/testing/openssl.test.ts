import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { courtProfile } from '../src/algorithm/crypto-profile.ts';
import { readCertificate } from '../src/certificate/index.ts';
import { signCms } from '../src/cms/index.ts';
import { withPem } from '../src/issue/index.ts';
import { trustAnchor } from '../src/path/index.ts';
import { readOcspResponse } from '../src/revocation/index.ts';
import { encodeGranted, encodeTimeStampRequest } from '../src/timestamp/index.ts';
import { verifyCms, verifyTimeStamp } from '../src/verdict/index.ts';
import { hasGostEngine, hasOpenssl, OpensslBench } from './openssl.ts';
import { type Holder, TestPki } from './test-pki.ts';

const from = Temporal.Now.instant().subtract({ hours: 24 }).round('second');
const now = Temporal.Now.instant().round('second');
const content = new TextEncoder().encode('Сот актісі');
const asel = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' };
const skip = hasOpenssl || process.env.CI === 'true' ? false : 'needs: openssl';
const skipGost = hasGostEngine ? false : 'needs: the GOST engine of OpenSSL';

function pem({ certificate, signer }: Holder): { certificatePem: string; privateKeyPem: string } {
  return withPem(certificate, signer);
}

/** Files that most commands need. */
function prepared(bench: OpensslBench, pki: TestPki) {
  const roots = bench.write('roots.pem', pem(pki.root).certificatePem);
  const chain = bench.write('chain.pem', pem(pki.authority).certificatePem);
  return { roots, chain, document: bench.write('document.txt', content) };
}

function cmsVerify(bench: OpensslBench, cms: Uint8Array, files: ReturnType<typeof prepared>, withGost = false) {
  const file = bench.write('signature.p7s', cms);
  const input = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file, '-content', files.document];
  return bench.run(
    [...input, ...(withGost ? ['-engine', 'gost'] : []), '-CAfile', files.roots, '-purpose', 'any', '-cades'],
    {
      withGost,
    },
  );
}

/** OpenSSL 3.0 does not verify Ed25519 in CMS; Kazakhstan's layout is known to no release of it. */
for (const kind of ['rsa-2048', 'ecdsa-p256', 'gost-512-rfc4491'] as const) {
  const isGost = kind.startsWith('gost');
  test(`openssl accepts our ${kind} CMS with its chain and refuses it altered`, {
    skip: isGost ? skipGost : skip,
  }, async () => {
    using bench = new OpensslBench();
    const pki = await TestPki.create({ from, kind });
    const person = await pki.issuePerson(asel, { from });
    const cms = await signCms(content, person, {
      isAttached: false,
      signingTime: now,
      chain: [pki.authority.certificate],
    });
    const files = prepared(bench, pki);
    const accepted = cmsVerify(bench, cms, files, isGost);
    assert.equal(accepted.status, 0, accepted.text);
    bench.write('document.txt', content.with(0, 1));
    assert.notEqual(cmsVerify(bench, cms, files, isGost).status, 0);
  });
}

test('we accept what openssl signs, attached and in BER segments, and refuse it altered', { skip }, async () => {
  using bench = new OpensslBench();
  const pki = await TestPki.create({ from, kind: 'rsa-2048' });
  const person = await pki.issuePerson(asel, { from });
  const files = prepared(bench, pki);
  const signer = bench.write('signer.pem', pem(person).certificatePem + pem(person).privateKeyPem);
  const input = {
    anchors: pki.anchors,
    certificates: [pki.authority.certificate],
    crls: [await pki.crl(now), await pki.rootCrl(now)],
    now,
    profile: courtProfile,
    revocation: 'required',
  } as const;
  for (const form of [['-nodetach'], ['-nodetach', '-stream', '-indef'], []]) {
    const args = [
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-in',
      files.document,
      '-signer',
      signer,
      '-outform',
      'DER',
    ];
    const cms = Uint8Array.from(bench.output([...args, ...form]));
    const given = form.length === 0 ? { content } : {};
    const report = await verifyCms(cms, { ...input, ...given });
    assert.equal(report.verdict.indication, 'TOTAL_PASSED', JSON.stringify(report.signatures[0]?.checks));
    const altered = cms.with(cms.length - 5, (cms.at(-5) ?? 0) ^ 1);
    assert.notEqual((await verifyCms(altered, { ...input, ...given })).verdict.indication, 'TOTAL_PASSED');
  }
});

test('openssl reads our CRL, and finds a revoked certificate by it', { skip }, async () => {
  using bench = new OpensslBench();
  const pki = await TestPki.create({ from, kind: 'rsa-2048' });
  const person = await pki.issuePerson(asel, { from });
  const { roots, chain } = prepared(bench, pki);
  const leaf = bench.write('leaf.pem', pem(person).certificatePem);
  const verify = async () => {
    const lists = [await pki.crl(now), await pki.rootCrl(now)];
    const bytes = lists.map(({ bytes }) => `-----BEGIN X509 CRL-----\n${bytes.toBase64()}\n-----END X509 CRL-----\n`);
    const crls = bench.write('crls.pem', bytes.join(''));
    return bench.run(['verify', '-CAfile', roots, '-untrusted', chain, '-crl_check_all', '-CRLfile', crls, leaf]);
  };
  assert.match((await verify()).text, /OK/);
  pki.revoke(person.certificate, now.subtract({ minutes: 5 }));
  assert.match((await verify()).text, /certificate revoked/);
});

test('openssl believes our OCSP responder and our time-stamping authority', { skip }, async () => {
  using bench = new OpensslBench();
  const pki = await TestPki.create({ from, kind: 'rsa-2048' });
  const person = await pki.issuePerson(asel, { from });
  const { roots, chain, document } = prepared(bench, pki);
  const leaf = bench.write('leaf.pem', pem(person).certificatePem);
  const request = join(bench, 'request.der');
  bench.output(['ocsp', '-issuer', chain, '-cert', leaf, '-reqout', request]);
  const response = bench.write('response.der', await pki.answerOcsp(readFileSync(request), now));
  const status = bench.run([
    'ocsp',
    '-issuer',
    chain,
    '-cert',
    leaf,
    '-respin',
    response,
    '-CAfile',
    roots,
    '-VAfile',
    chain,
    '-no_nonce',
  ]);
  assert.match(status.text, /good/);
  assert.ok(!('refusal' in readOcspResponse(readFileSync(response))));

  const stampRequest = await encodeTimeStampRequest(content, { hash: 'sha256', nonce: Uint8Array.of(5) });
  const reply = bench.write('reply.tsr', encodeGranted(await pki.stamp(stampRequest, now)));
  const verified = bench.run(['ts', '-verify', '-data', document, '-in', reply, '-CAfile', roots, '-untrusted', chain]);
  assert.match(verified.text, /Verification: OK/, verified.text);
});

function join(bench: OpensslBench, name: string): string {
  return `${bench.folder}/${name}`;
}

test('we believe a time-stamp that openssl makes, for the stamped bytes only', { skip }, async () => {
  using bench = new OpensslBench();
  const pki = await TestPki.create({ from, kind: 'rsa-2048' });
  const { stamper, authority, root } = pki;
  const configuration = bench.write(
    'ts.cnf',
    `[tsa]\ndefault_tsa = t\n[t]\nserial = ${bench.write('serial', '01')}\ncrypto_device = builtin
signer_cert = ${bench.write('tsa.pem', pem(stamper).certificatePem)}\nsigner_key = ${bench.write('tsa.key', pem(stamper).privateKeyPem)}
signer_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256, sha512\naccuracy = secs:1, millisecs:500\ness_cert_id_alg = sha256\n`,
  );
  const query = bench.write(
    'q.tsq',
    await encodeTimeStampRequest(content, { hash: 'sha512', nonce: Uint8Array.of(7, 7) }),
  );
  const token = Uint8Array.from(
    bench.output(['ts', '-reply', '-config', configuration, '-queryfile', query, '-token_out']),
  );
  const later = now.add({ minutes: 2 });
  const input = {
    anchors: [trustAnchor(readCertificate(root.certificate.bytes))],
    certificates: [authority.certificate],
    crls: [await pki.crl(now), await pki.rootCrl(now)],
    now: later,
    profile: courtProfile,
    revocation: 'required',
  } as const;
  const report = await verifyTimeStamp(token, content, input);
  assert.equal(report.verdict.indication, 'TOTAL_PASSED', JSON.stringify(report.checks));
  assert.equal(report.accuracyMs, 1500);
  const moved = await verifyTimeStamp(token, content.with(0, 0), input);
  assert.equal(moved.verdict.subIndication, 'HASH_FAILURE');
});
