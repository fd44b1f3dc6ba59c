/** What is signed, in the words of the module that asks: `filing` with its id, `act`, `protocol`. */
export interface SignedSubject {
  /** Small letters, digits and dashes. */
  readonly kind: string;
  readonly id: string;
}

/** The exact bytes to be signed, already in the house's blobs: a document, or a manifest of several. */
export interface SignedContent {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** A document that a person sees before signing (DC RK art. 50). */
export interface ShownDocument extends SignedContent {
  readonly title: string;
}

/** How a signature came: NCALayer of the person's computer, the key of the demo, or a file signed elsewhere. */
export const signingDoors = ['ncalayer', 'demo', 'file'] as const;

export type SigningDoor = (typeof signingDoors)[number];

/** `superseded`: the same subject was prepared for the same person anew, with other content. */
export type SigningState = 'open' | 'signed' | 'superseded';

/**
 * `passed`: everything was proved; `pending`: the signature is right, but a service of the certification authority was
 * silent, so it is verified again; `failed`: verified again, it did not hold.
 */
export type SignatureState = 'passed' | 'pending' | 'failed';
