import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const signatureDeeds = ['see-signing', 'sign'] as const;

/** `see-signing`: the content before signing and what came of it. */
export type SignatureDeed = (typeof signatureDeeds)[number];

export interface SigningScope {
  /** Person or organisation whose signature is awaited. */
  readonly signer: PersonId;
}

/**
 * Who may do what to a signing: only the named signer sees and signs it, in whichever office, and the machine never
 * (DC RK arts. 49, 51, 62(6): nothing is signed without a will, a key is not passed on, each employee signs with his own
 * certificate). Who reads a signed document is decided by the module that owns it.
 */
export function mayDo(deed: SignatureDeed, actor: Actor, { signer }: SigningScope): boolean {
  switch (deed) {
    case 'see-signing':
    case 'sign':
      return (actor.kind === 'person' || actor.kind === 'staff') && actor.personId === signer;
  }
}
