import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { SigningId } from '../model/ids.ts';
import type { ShownDocument, SignedContent, SignedSubject } from '../model/signed-subject.ts';
import { insertSigning, lockSigningsOf, setSigningState, updateShown } from '../store/signing-store.ts';

export interface NewSigning {
  /** Person or organisation who is to sign. */
  readonly signer: PersonId;
  readonly subject: SignedSubject;
  /** Already in the blobs; for several documents the bytes of `manifestOf`. */
  readonly content: SignedContent;
  /** What the person sees before signing, one document or all of the manifest. */
  readonly shown: readonly ShownDocument[];
  readonly title: string;
  /** A path of this site: `/kk/cabinet/filings/…`. */
  readonly backTo: string;
}

/**
 * Asks a person to sign. Asked again for the same content, the same signing comes back; for other content of the same
 * subject the earlier one is superseded, so that nobody signs what has changed.
 * @throws RangeError when the way back leads out of the site
 */
export async function prepareSigning(tx: Tx, asked: NewSigning): Promise<SigningId> {
  const { signer, subject, content, shown, title, backTo } = asked;
  // A backslash is a slash to browsers: `/\evil.example` leads out of the site.
  if (!/^\/[^/\\]/.test(backTo)) throw new RangeError('the way back from signing is a path of this site');
  const known = await lockSigningsOf(tx, signer, subject);
  const same = known.find(({ sha256 }) => sha256 === content.sha256);
  for (const one of known) {
    if (one.state === 'open' && one !== same) await setSigningState(tx, one.id, 'superseded');
  }
  const id = same?.id ?? newId<SigningId>();
  if (same) await updateShown(tx, id, { shown, title, backTo });
  else {
    await insertSigning(tx, {
      ...{ id, signer_id: signer, subject_kind: subject.kind, subject_id: subject.id },
      ...{ sha256: content.sha256, size_bytes: content.sizeBytes, media_type: content.mediaType },
      ...{ title, shown, back_to: backTo, prepared_at: tx.clock.now() },
    });
  }
  tx.record({ kind: 'signing', id }, { subjectKind: subject.kind, subjectId: subject.id, sha256: content.sha256 });
  return id;
}
