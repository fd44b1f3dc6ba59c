import type { Certificate } from './certificate.ts';

/** Authorities, responders, time-stampers and the people of the last minutes. */
const MAX_KEPT = 128;

/** What an authority issues is smaller; a stranger's large ones are not kept. */
const MAX_BYTES = 8192;

/** The end of a signature: no two certificates of an honest authority share it. */
const KEY_BYTES = 24;

const recent = new Map<string, Certificate>();

/**
 * The same object for the same bytes while they come again and again, so that what was found out about it (its key, whether its
 * issuer signed it) is found out once. The bytes are compared whole: an attacker who makes another with the same end is read.
 * @param read gets bytes of its own, which nobody else changes
 */
export function recentCertificate(bytes: Uint8Array, read: (bytes: Uint8Array) => Certificate): Certificate {
  if (bytes.length > MAX_BYTES) return read(bytes);
  const key = bytes.subarray(-KEY_BYTES).toHex();
  const known = recent.get(key);
  const isSame = known?.bytes.length === bytes.length && known.bytes.every((octet, at) => octet === bytes[at]);
  const certificate = known && isSame ? known : read(Uint8Array.from(bytes));
  recent.delete(key);
  recent.set(key, certificate);
  const [oldest = ''] = recent.keys();
  if (recent.size > MAX_KEPT) recent.delete(oldest);
  return certificate;
}
