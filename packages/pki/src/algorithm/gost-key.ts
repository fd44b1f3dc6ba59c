import type { PublicKeyInfo } from './public-key.ts';

export type GostKey = { readonly family: 'gost' };

export function gostKeyOf(_info: PublicKeyInfo): GostKey | undefined {
  return undefined;
}
