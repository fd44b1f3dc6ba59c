import { fieldsOf, Malformed, namedBits, oidOf, tag } from '../der/index.ts';
import type { Certificate } from './certificate.ts';
import { readExtension } from './extension.ts';
import { EXTENDED_KEY_USAGE, KEY_USAGE } from './extension-id.ts';

const bits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** Names of RFC 5280 §4.2.1.3; nonRepudiation is contentCommitment. */
export type KeyUsage = (typeof bits)[number];

/** undefined where the extension is absent: the key may be used for anything. */
export function keyUsageOf({ extensions }: Certificate): ReadonlySet<KeyUsage> | undefined {
  return readExtension(extensions, KEY_USAGE, (value) => {
    if (value.tag !== tag.BIT_STRING) throw new Malformed('KeyUsage is not a BIT STRING', value.start);
    const set = namedBits(value);
    return new Set(bits.filter((_, bit) => set.has(bit)));
  });
}

/** True when the certificate allows the use or does not speak of uses. */
export function mayBeUsedFor(certificate: Certificate, usage: KeyUsage): boolean {
  return keyUsageOf(certificate)?.has(usage) ?? true;
}

/** DER value of a KeyUsage's bit numbers. */
export function keyUsageBits(usages: readonly KeyUsage[]): number[] {
  return usages.map((usage) => bits.indexOf(usage));
}

export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
export const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
export const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Purposes of RFC 5280 §4.2.1.12; undefined where the extension is absent. */
export function purposesOf({ extensions }: Certificate): readonly string[] | undefined {
  return readExtension(extensions, EXTENDED_KEY_USAGE, (value) =>
    fieldsOf(value, 'ExtKeyUsageSyntax')
      .rest()
      .map((purpose) => {
        if (purpose.tag !== tag.OBJECT_IDENTIFIER) throw new Malformed('KeyPurposeId', purpose.start);
        return oidOf(purpose);
      }),
  );
}
