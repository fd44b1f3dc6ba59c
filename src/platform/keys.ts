import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Secrets of one installation, derived from the root key that is made at its first start and backed up with it. */
export interface Keys {
  /** Keyed hash, e.g. of a network or a token: same input, same output, useless without the key. Hex, 64 letters. */
  mac(purpose: string, text: string): string;
  /** Authenticated encryption for short-lived secrets (one-time codes) until they are sent. */
  seal(purpose: string, text: string): string;
  /** @throws Error when the text was not sealed here for this purpose */
  unseal(purpose: string, sealed: string): string;
}

export function keysFrom(root: Uint8Array): Keys {
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
    derived.set(purpose, known);
    return known;
  };
  return {
    mac: (purpose, text) =>
      createHmac('sha256', keyFor(`mac:${purpose}`))
        .update(text)
        .digest('hex'),
    seal: (purpose, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal:${purpose}`), nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', keyFor(`seal:${purpose}`), bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(-16));
      return cipher.update(bytes.subarray(12, -16)).toString('utf8') + cipher.final('utf8');
    },
  };
}
