import { type SigningId, signatureErrors } from '#modules/signatures';
import type { Actor } from '#platform/audit';
import { actorOf, type PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';

/** Whose signing the address names, and who asks. @throws SIGNATURES_SIGNING_NOT_FOUND */
export function askedSigning({ params, principal }: PageRequest): { readonly id: SigningId; readonly actor: Actor } {
  const id = parseId<SigningId>(params.id);
  if (!id) throw signatureErrors('SIGNATURES_SIGNING_NOT_FOUND');
  return { id, actor: actorOf(principal) };
}
