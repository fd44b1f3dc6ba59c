import type { Role } from '@ashyq/pki';
import { signatureErrors } from '../errors.ts';
import type { JudgedSigner } from './judgement.ts';

/** Whose signature is awaited, as the registers of the house know the person. */
export type ExpectedSigner =
  | { readonly kind: 'person'; readonly iin: string; readonly name?: SignerName | undefined }
  | {
      readonly kind: 'organisation';
      readonly bin: string;
      readonly name: string;
      /** Who heads it by the register of legal persons. */
      readonly head?: { readonly iin: string; readonly name?: SignerName | undefined } | undefined;
    };

export interface SignerName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string | null | undefined;
}

/** Certificates of НУЦ РК whose holder signs for the whole organisation; an employee needs a power of attorney. */
const rolesThatSign: readonly Role[] = ['head', 'right-to-sign'];

/** Certificates of programs: a document is signed by a person (DC RK art. 49). */
const rolesOfSystems: readonly Role[] = ['individual-system', 'organisation-system'];

/**
 * Whether the certificate's owner is the one awaited.
 * @throws SIGNATURES_NO_IIN, SIGNATURES_SIGNED_BY_SYSTEM, SIGNATURES_WRONG_PERSON, SIGNATURES_WRONG_ORGANISATION,
 * SIGNATURES_NO_RIGHT_TO_SIGN
 */
export function refuseOtherSigner(given: JudgedSigner, expected: ExpectedSigner): void {
  const signer = refuseNobody(given);
  if (expected.kind === 'person') {
    if (signer.iin !== expected.iin) throw signatureErrors('SIGNATURES_WRONG_PERSON');
    return;
  }
  if (signer.bin !== expected.bin) throw signatureErrors('SIGNATURES_WRONG_ORGANISATION');
  if (!maySignForOrganisation(signer)) throw signatureErrors('SIGNATURES_NO_RIGHT_TO_SIGN');
}

/** A program signs nothing here, and somebody without a number is nobody. @throws SIGNATURES_NO_IIN, SIGNATURES_SIGNED_BY_SYSTEM */
export function refuseNobody(signer: JudgedSigner): JudgedSigner & { readonly iin: string } {
  const { iin, roles } = signer;
  if (roles.some((role) => rolesOfSystems.includes(role))) throw signatureErrors('SIGNATURES_SIGNED_BY_SYSTEM');
  if (!iin) throw signatureErrors('SIGNATURES_NO_IIN');
  return { ...signer, iin };
}

export function maySignForOrganisation({ roles }: Pick<JudgedSigner, 'roles'>): boolean {
  return roles.some((role) => rolesThatSign.includes(role));
}
