import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keyOfSpki } from './key-of-spki.ts';
import { keptSigner, newSigner, signerOf, spkiOf } from './signer.ts';

test('the key is made once, and nobody else may read it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-recorder-'));
  try {
    const path = join(folder, 'keys', 'recorder.pem');
    const made = await keptSigner(path);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.equal((await keptSigner(path)).publicKey, made.publicKey);
    assert.equal(signerOf(await readFile(path, 'utf8')).publicKey, made.publicKey);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('RFC 8410: the key as an administrator enters it is the same key', () => {
  const { publicKey, pem } = newSigner();
  assert.equal(keyOfSpki(spkiOf(publicKey)), publicKey);
  assert.ok(pem.includes('PRIVATE KEY'));
  assert.equal(keyOfSpki('AAAA'), undefined);
});

test('a key of another kind is refused', () => {
  const { privateKey } = generateKeyPairSync('x25519');
  assert.throws(() => signerOf(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()), /Ed25519/);
});
