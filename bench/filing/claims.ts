import { join } from 'node:path';
import { signCms } from '@ashyq/pki';
import { canonicalJson } from '#modules/signatures';
import { diskBlobs } from '#platform/blobs';
import { newId } from '#platform/ids';
import type { Court } from './court.ts';
import { type Filer, openFilers, signInKnown } from './filers.ts';
import { ask } from './send.ts';

/** A draft that lacks only its signature, and that signature. */
export interface Claim {
  readonly draftId: string;
  readonly signingId: string;
  readonly signature: string;
  readonly token: string;
}

/** So many people file at the same time. */
const FILERS = 96;

/** One claim is written and prepared over HTTP; the others are its copies, each with a manifest and a signature of its own. */
export async function prepareClaims(court: Court, count: number): Promise<{ claims: Claim[]; content: Uint8Array }> {
  const { draftId, content } = await writeOne(court, await signInKnown(court));
  const filers = await openFilers(court, FILERS);
  const blobs = diskBlobs(join(court.dataFolder, 'blobs'));
  const claims: Claim[] = [];
  for (let at = 0; at < count; at += 1) {
    const filer = filers[at % FILERS];
    if (!filer) break;
    const [id, signingId] = [newId<never>(), newId<never>()];
    const manifest = JSON.parse(new TextDecoder().decode(content));
    manifest.subject.id = id;
    const bytes = new TextEncoder().encode(canonicalJson(manifest));
    const stored = await blobs.put(bytes);
    await copy(court, { ...stored, draftId, id, signingId, talon: String(100_000_000_000 + at), filer });
    const signature = (await signCms(bytes, filer.holder, { isAttached: false })).toBase64();
    claims.push({ draftId: id, signingId, signature, token: filer.token });
  }
  return { claims, content };
}

async function writeOne(
  { origin }: Court,
  { iin, token }: Pick<Filer, 'iin' | 'token'>,
): Promise<{ draftId: string; content: Uint8Array }> {
  const claim = await ask(origin, token, '/api/filing/drafts/claim', {
    ...{ category: 'loan', language: 'kk', court: '7517', filedBy: 'self', demands: 'Қарызды өндіру', hasPrice: 'yes' },
    ...{ price: 50_000_000, calculation: '500 000', circumstances: 'Қайтармады.', pretrial: 'not-required' },
    ...{ reconciliation: 'Хат жаздым.', needs: [], exemption: 'war_veteran' },
    claimant: [{ number: iin, address: 'Демо қаласы' }],
    respondent: [{ surname: 'Ахметов', givenName: 'Серік' }],
  });
  const draftId = claim.id ?? '';
  const { content = '' } = await ask(origin, token, `/api/filing/drafts/${draftId}/prepare`, {});
  return { draftId, content: Uint8Array.fromBase64(content) };
}

interface Copied {
  readonly draftId: string;
  readonly id: string;
  readonly signingId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly talon: string;
  readonly filer: Filer;
}

async function copy({ owner }: Court, one: Copied): Promise<void> {
  const { draftId, id, signingId, sha256, sizeBytes, talon, filer } = one;
  await owner.query({
    name: 'draft',
    text: `insert into filing.draft (id, form, owner_id, lang, began_at, changed_at)
       select $1, form, $3, lang, began_at, changed_at from filing.draft where id = $2`,
    values: [id, draftId, filer.personId],
  });
  await owner.query({
    name: 'preparation',
    text: `insert into filing.preparation select $1, $5, answers, attachments, document_sha256, document_size_bytes, $2, $3,
       pin_hash, pin_scheme, sealed_pin, prepared_at from filing.preparation where draft_id = $4`,
    values: [id, sha256, talon, draftId, filer.personId],
  });
  await owner.query({
    name: 'signing',
    text: `insert into signatures.signing (id, signer_id, subject_kind, subject_id, sha256, size_bytes, media_type, title, shown,
       back_to, prepared_at) values ($1, $2, 'filing', $3, $4, $5, 'application/json', 'bench', '[]', '/kk', now())`,
    values: [signingId, filer.personId, id, sha256, sizeBytes],
  });
}
