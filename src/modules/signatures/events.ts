import { defineEvent } from '#platform/events';

export interface SignatureFact {
  readonly signingId: string;
  readonly signatureId: string;
  /** In the words of the module that asked: `filing`, `act`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** SHA-256 of the signed content. */
  readonly sha256: string;
  /** Person id of the signer. */
  readonly signer: string;
  /** `pending`: a service of the certification authority was silent; `signature_settled` says how it ended. */
  readonly state: 'passed' | 'pending' | 'failed';
  /** What was signed is carried out in the transaction of the signature: no job has to. */
  readonly isCarriedOut?: boolean;
}

const topics = ({ signingId }: SignatureFact): readonly string[] => [`signing:${signingId}`];

export const documentSigned = defineEvent<SignatureFact>('signatures.document_signed.v1', topics);
/** A signature that waited was verified again: `passed` or `failed`. */
export const signatureSettled = defineEvent<SignatureFact>('signatures.signature_settled.v1', topics);
