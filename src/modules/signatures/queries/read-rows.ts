import type { Judgement } from '../model/judgement.ts';
import type { Signature, Signing } from '../model/signature.ts';
import type { ShownDocument } from '../model/signed-subject.ts';
import type { SignatureRow } from '../store/signature-store.ts';
import type { SigningRow } from '../store/signing-store.ts';

export function signingFrom(row: SigningRow): Signing {
  return {
    id: row.id,
    signer: row.signer_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    content: { sha256: row.sha256, sizeBytes: row.size_bytes, mediaType: row.media_type },
    shown: row.shown as readonly ShownDocument[],
    title: row.title,
    backTo: row.back_to,
    preparedAt: row.prepared_at,
    state: row.state,
  };
}

export function signatureFrom(row: SignatureRow): Signature {
  return {
    id: row.id,
    signingId: row.signing_id,
    signer: row.signer_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    sha256: row.sha256,
    door: row.door,
    state: row.state,
    receivedAt: row.received_at,
    provenAt: row.proven_at,
    provenBy: row.proven_by,
    verifiedAt: row.verified_at,
    cms: { sha256: row.cms_sha256, sizeBytes: row.cms_size_bytes },
    judgement: row.report as Judgement,
  };
}
