import type { Generated, GeneratedAlways } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { SignatureId, SigningId } from '../model/ids.ts';
import type { SignatureState, SigningDoor, SigningState } from '../model/signed-subject.ts';

type Instant = Temporal.Instant;

export interface SigningTable {
  id: SigningId;
  signer_id: PersonId;
  subject_kind: string;
  subject_id: string;
  sha256: string;
  size_bytes: number;
  media_type: string;
  title: string;
  /** jsonb, written as text. */
  shown: unknown;
  back_to: string;
  prepared_at: Instant;
  state: Generated<SigningState>;
}

export interface SignatureTable {
  id: SignatureId;
  signing_id: SigningId;
  signer_id: PersonId;
  subject_kind: string;
  subject_id: string;
  sha256: string;
  value_sha256: string;
  cms_sha256: string;
  cms_size_bytes: number;
  door: SigningDoor;
  received_at: Instant;
  state: SignatureState;
  proven_at: Instant;
  proven_by: 'now' | 'time-stamp' | 'caller';
  /** jsonb, written as text. */
  report: unknown;
  evidence: unknown;
  verified_at: Instant;
}

interface SignaturesTables {
  'signatures.signing': SigningTable;
  'signatures.signature': SignatureTable;
  'signatures.verification': {
    id: GeneratedAlways<number>;
    signature_id: SignatureId;
    at: Instant;
    state: SignatureState;
    indication: string;
    sub_indication: string | null;
  };
  'signatures.used_challenge': { nonce_sha256: string; expires_at: Instant };
  'signatures.demo_key': {
    holder_id: PersonId;
    kind: 'ecdsa-p256' | 'gost-512';
    sealed_key: string;
    certificate: Buffer;
    issued_at: Instant;
  };
  'signatures.seal_key': { id: Generated<number>; sealed_key: string; certificate: Buffer; made_at: Instant };
}

export const inSignatures = moduleHandle<'signatures', SignaturesTables>();
