import type { Outcome } from '../runtime/native-scheme.ts';
import type { GostKey } from './gost-key.ts';
import type { Scheme } from './scheme.ts';

export async function verifyGost(
  _scheme: Extract<Scheme, { family: 'gost' }>,
  _key: GostKey,
  _message: Uint8Array,
  _signature: Uint8Array,
): Promise<Outcome> {
  return 'unsupported';
}
