import { writeBundle } from '@ashyq/pki';
import { openEvidence, openSignature } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { actErrors } from '../errors.ts';
import type { ActId } from '../model/ids.ts';
import type { OpenedPaper } from './open-paper.ts';
import { readAct } from './read-act.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The signed act with the judge's signature and what proves it, to be verified without us and without a network.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_NOT_SIGNED
 */
export async function openActBundle(platform: Platform, actor: Actor, id: ActId): Promise<OpenedPaper> {
  const row = await readAct(platform.reads, actor, id, 'read');
  if (!row.signature_id || !row.sha256) throw actErrors('ACTS_NOT_SIGNED');
  const { cms } = await openSignature(platform, row.signature_id);
  const parts: Uint8Array[] = [];
  for await (const part of cms) parts.push(part as Uint8Array);
  const { certificates, crls, ocspResponses } = await openEvidence(platform, row.signature_id);
  const bytes = await writeBundle({
    ...{ about: { number: row.number ?? '', case: row.case_number, court: row.court_code }, fileName: 'act.pdf' },
    ...{ document: await readBytes(platform, row.sha256), signature: new Uint8Array(Buffer.concat(parts)) },
    ...{ certificates, crls, ocspResponses },
  });
  return { bytes, fileName: `${row.slug}.zip` };
}
