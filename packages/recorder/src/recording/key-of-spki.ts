/** Of Ed25519 (RFC 8410): twelve octets before the key, which are sixteen letters of base64. */
const SPKI_OF_ED25519 = /^MCowBQYDK2VwAyEA([A-Za-z0-9+/]{43})=$/;

/** @param spki in base64 @returns the key as heads name it; nothing when it is no Ed25519 */
export function keyOfSpki(spki: string): string | undefined {
  const [, key] = SPKI_OF_ED25519.exec(spki.replaceAll(/\s/g, '')) ?? [];
  return key?.replaceAll('+', '-').replaceAll('/', '_');
}
