import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keys } from '#platform';

/** Who may open a form: the browser that holds the token, signed in to the account. */
interface Holder {
  readonly token: string;
  readonly owner: string;
}

/** AES-256-GCM under a key made of the installation's key and the token; the account is sealed in with it. */
export function sealForm(keys: Keys, holder: Holder, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, holder), nonce).setAAD(Buffer.from(holder.owner));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** @throws Error when another browser or another account asks */
export function openForm(keys: Keys, holder: Holder, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', keyOf(keys, holder), bytes.subarray(0, 12));
  cipher.setAAD(Buffer.from(holder.owner)).setAuthTag(bytes.subarray(-16));
  return cipher.update(bytes.subarray(12, -16)).toString('utf8') + cipher.final('utf8');
}

function keyOf(keys: Keys, { token }: Holder): Buffer {
  return Buffer.from(keys.mac('held-form-key', token), 'hex');
}
