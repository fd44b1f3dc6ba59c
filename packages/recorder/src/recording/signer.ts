import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Signs for the recorder: Ed25519 (RFC 8032). */
export interface Signer {
  /** 32 bytes in base64url, as the court's inventory has it. */
  readonly publicKey: string;
  sign(statement: Uint8Array): Promise<Uint8Array>;
}

/** @param pem the private key in PKCS #8 */
export const signerOf = (pem: string): Signer => signerOfKey(createPrivateKey(pem));

/** RFC 8410: a private key of Ed25519 in PKCS #8, up to its 32 bytes. */
const PKCS8_OF_ED25519 = '302e020100300506032b657004220420';

/** @param seed 32 bytes that nobody can guess: the same seed is the same key */
export function signerOfSeed(seed: Uint8Array): Signer {
  const key = Buffer.concat([Buffer.from(PKCS8_OF_ED25519, 'hex'), seed]);
  return signerOfKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

function signerOfKey(key: KeyObject): Signer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key of a recorder is Ed25519');
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { publicKey: x, sign: async (statement) => new Uint8Array(sign(null, statement, key)) };
}

export function newSigner(): Signer & { readonly pem: string } {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return { ...signerOf(pem), pem };
}

const SPKI_OF_ED25519 = '302a300506032b6570032100';

/** The same key as an administrator enters it: SPKI in base64 (RFC 8410). */
export function spkiOf(publicKey: string): string {
  return Buffer.concat([Buffer.from(SPKI_OF_ED25519, 'hex'), Buffer.from(publicKey, 'base64url')]).toString('base64');
}

/** The key of this recorder, made at its first start; nobody else may read the file. */
export async function keptSigner(path: string): Promise<Signer> {
  try {
    return signerOf(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const made = newSigner();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(made.pem);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return made;
}
