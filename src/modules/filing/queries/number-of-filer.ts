import { getExpectedSigner } from '#modules/identity';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';

/** IIN or BIN of the person or organisation that files; undefined while nobody knows it. */
export async function numberOfFiler(on: Reads, filer: PersonId): Promise<string | undefined> {
  const signer = await getExpectedSigner(on, filer);
  if (!signer) return undefined;
  return signer.kind === 'person' ? signer.iin : signer.bin;
}
