import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { encodePem, serviceHosts } from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing/pki';
import { StartRefusal } from '#platform/config';
import { DEMO_NAME } from '../demo/demo-name.ts';
import { joinedTrust, noTrust, readTrust } from './read-trust.ts';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-trust-'));
const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const pki = await TestPki.create({ from, name: 'ҮЛГІ' });
const demo = await TestPki.create({ from, name: DEMO_NAME });

after(() => rmSync(folder, { recursive: true }));

const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
const pin = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const root = pki.root.certificate.bytes;
const anchor = { file: put('root.cer', root), sha256: pin(root).toUpperCase() };
const authorities = [put('nca.pem', encodePem('CERTIFICATE', pki.authority.certificate.bytes))];
const trustOf = (said: object | string, mode: 'demo' | 'real' = 'real') =>
  readTrust(join(folder, put('trust.json', typeof said === 'string' ? said : JSON.stringify(said))), mode);
const refused = (what: RegExp) => (thrown: unknown) =>
  thrown instanceof StartRefusal && what.test(thrown.sentence.en) && thrown.sentence.kk !== thrown.sentence.ru;

describe('whom the court believes about signatures', () => {
  it('is read from a file with pinned roots, in DER and PEM, with the hosts of НУЦ РК by default', () => {
    const trust = trustOf({ anchors: [anchor], authorities, timeStamp: 'http://tsp.pki.gov.kz/' });
    assert.deepEqual(trust.anchors, [root]);
    assert.deepEqual(trust.authorities, [pki.authority.certificate.bytes]);
    assert.deepEqual([trust.hosts, trust.timeStamp], [serviceHosts, 'http://tsp.pki.gov.kz/']);
  });

  it('is nobody when nothing is said, and both when a demo is told of real roots', () => {
    assert.deepEqual(noTrust.anchors, []);
    const both = joinedTrust(trustOf({ anchors: [anchor], authorities: [] }), {
      ...noTrust,
      anchors: [new Uint8Array(1)],
    });
    assert.equal(both.anchors.length, 2);
  });

  it('is not a file that was swapped after its SHA-256 was written down', () => {
    const swapped = { file: put('root.cer', demo.root.certificate.bytes), sha256: anchor.sha256 };
    assert.throws(() => trustOf({ anchors: [swapped], authorities: [] }), refused(/SHA-256 differs/));
    put('root.cer', root);
  });

  it('is never the authority of a demo in a real court, even when it is pinned', () => {
    const bytes = demo.root.certificate.bytes;
    const pinned = { anchors: [{ file: put('demo.cer', bytes), sha256: pin(bytes) }], authorities: [] };
    assert.throws(() => trustOf(pinned), refused(/a demo/));
    assert.equal(trustOf(pinned, 'demo').anchors.length, 1);
  });

  it('is refused with a sentence when the file cannot be used', () => {
    assert.throws(() => readTrust(join(folder, 'absent.json'), 'real'), refused(/cannot be read/));
    assert.throws(() => trustOf('{'), refused(/no JSON/));
    assert.throws(() => trustOf({ anchors: [{ file: 'root.cer' }], authorities: [] }), refused(/wanted are/));
    assert.throws(() => trustOf({ anchors: [], authorities: [put('text.cer', 'мәтін')] }), refused(/no certificate/));
    assert.throws(() => trustOf({ anchors: [], authorities: ['absent.cer'] }), refused(/no certificate/));
  });
});
