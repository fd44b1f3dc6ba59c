import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorMs } from '../../testing/processor-time.ts';
import { conformanceProfile, courtProfile } from '../algorithm/crypto-profile.ts';
import { generateSigner, type SoftwareSigner } from '../algorithm/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { type CertificateContent, issueCertificate, issueSelfSigned } from '../issue/index.ts';
import { attributeType } from '../name/index.ts';
import { findPath, pinnedAnchors, trustAnchor } from './index.ts';

const notBefore = Temporal.Instant.from('2026-01-01T00:00:00Z');
const notAfter = Temporal.Instant.from('2027-01-01T00:00:00Z');
const subject = (name: string) => [[attributeType.COMMON_NAME, name]] as const;
const authority = { notBefore, notAfter, keyUsage: ['keyCertSign'], authority: {} } as const;

async function party(
  name: string,
  issuer?: { certificate: Certificate; signer: SoftwareSigner },
  content: Partial<CertificateContent> = authority,
) {
  const signer = await generateSigner();
  const full = { ...authority, ...content, subject: subject(name), publicKeyInfo: signer.publicKeyInfo };
  const certificate = issuer ? await issueCertificate(issuer, full) : await issueSelfSigned(signer, full);
  return { certificate, signer };
}

const leaf = { authority: undefined, keyUsage: ['digitalSignature'] } as const;
const root = await party('root');
const middle = await party('middle', root);
const person = await party('person', middle, leaf);
const anchors = [trustAnchor(root.certificate)];
const rules = { at: notBefore, profile: courtProfile };
const codeOf = (result: Awaited<ReturnType<typeof findPath>>) => ('failure' in result ? result.failure.code : 'valid');

test('validity holds on its first and last second, and not outside of them', async () => {
  const at = async (moment: Temporal.Instant) =>
    codeOf(
      await findPath(person.certificate, { anchors, certificates: [middle.certificate] }, { ...rules, at: moment }),
    );
  assert.equal(await at(notBefore), 'valid');
  assert.equal(await at(notAfter), 'valid');
  assert.equal(await at(notBefore.subtract({ seconds: 1 })), 'not-yet-valid');
  assert.equal(await at(notAfter.add({ seconds: 1 })), 'expired');
});

test('an anchor that only the signature brings is no anchor', async () => {
  const stranger = await party('root');
  const forged = await party('person', stranger, leaf);
  const certificates = [stranger.certificate, middle.certificate];
  assert.equal(codeOf(await findPath(forged.certificate, { anchors, certificates }, rules)), 'signature-invalid');
  assert.equal(codeOf(await findPath(forged.certificate, { anchors: [], certificates }, rules)), 'no-path');
});

test('a subscriber who issues certificates is refused', async () => {
  const victim = await party('victim', person, leaf);
  const sources = { anchors, certificates: [middle.certificate, person.certificate] };
  assert.equal(codeOf(await findPath(victim.certificate, sources, rules)), 'not-an-authority');
});

test('a pinned fingerprint admits its certificate and no other', async () => {
  const print = async (one: Certificate) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(one.bytes))).toHex();
  const pins = [await print(root.certificate)];
  assert.equal((await pinnedAnchors([root.certificate, middle.certificate], pins)).length, 1);
  assert.equal((await pinnedAnchors([middle.certificate], pins)).length, 0);
});

test('hundreds of cross certificates of one name end the search within a second', async () => {
  const shared = await generateSigner();
  const crowd: Certificate[] = [];
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const issuer of names) {
    for (const name of names) {
      for (let copy = 0; copy < 8; copy++) {
        const content = { ...authority, subject: subject(name), publicKeyInfo: (await generateSigner()).publicKeyInfo };
        const by = await issueSelfSigned(shared, { ...authority, subject: subject(issuer) });
        crowd.push(await issueCertificate({ certificate: by, signer: shared }, content));
      }
    }
  }
  const lost = await party('lost', { certificate: crowd[0] ?? root.certificate, signer: shared }, leaf);
  const cost = await processorMs(async () => {
    assert.equal(codeOf(await findPath(lost.certificate, { anchors, certificates: crowd }, rules)), 'no-path');
  });
  assert.ok(cost < 1000, `${cost} ms`);
});

test('policy mappings that double at every level cost nothing (RFC 9618)', async () => {
  const { PolicyGraph } = await import('./policy-graph.ts');
  const graph = new PolicyGraph();
  const ids = Array.from({ length: 60 }, (_, index) => `1.2.3.${index}`);
  const policies = ids.map((id) => ({ id, qualifiers: [] }));
  const everyToEvery = ids.flatMap((issuerPolicy) => ids.map((subjectPolicy) => ({ issuerPolicy, subjectPolicy })));
  const cost = await processorMs(() => {
    for (let depth = 0; depth < 12; depth++) {
      graph.addCertificate(policies, true);
      graph.map(everyToEvery);
    }
    assert.equal(graph.constrainedPolicies('any').size, 60);
  });
  assert.ok(cost < 1000, `${cost} ms`);
});

test('the court refuses SHA-1 and DSA in a path, conformance computes them', () => {
  assert.ok(!courtProfile.hashRules.some(({ hashes }) => hashes.includes('sha1')));
  assert.ok(!courtProfile.families.includes('dsa') && conformanceProfile.families.includes('dsa'));
});
