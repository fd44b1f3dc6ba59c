import type { PersonId } from '#platform/ids';
import type { SignatureId, SigningId } from './ids.ts';
import type { Judgement } from './judgement.ts';
import type {
  ShownDocument,
  SignatureState,
  SignedContent,
  SignedSubject,
  SigningDoor,
  SigningState,
} from './signed-subject.ts';

/** What one person is asked to sign. */
export interface Signing {
  readonly id: SigningId;
  readonly signer: PersonId;
  readonly subject: SignedSubject;
  readonly content: SignedContent;
  readonly shown: readonly ShownDocument[];
  readonly title: string;
  /** Path to return to after signing. */
  readonly backTo: string;
  readonly preparedAt: Temporal.Instant;
  readonly state: SigningState;
}

/** A signature that was judged and is kept with what proves it. */
export interface Signature {
  readonly id: SignatureId;
  readonly signingId: SigningId;
  readonly signer: PersonId;
  readonly subject: SignedSubject;
  /** Of the signed content. */
  readonly sha256: string;
  readonly door: SigningDoor;
  readonly state: SignatureState;
  readonly receivedAt: Temporal.Instant;
  /** The earliest moment at which it is proved to have existed. */
  readonly provenAt: Temporal.Instant;
  readonly provenBy: 'now' | 'time-stamp' | 'caller';
  readonly verifiedAt: Temporal.Instant;
  readonly cms: { readonly sha256: string; readonly sizeBytes: number };
  readonly judgement: Judgement;
}
