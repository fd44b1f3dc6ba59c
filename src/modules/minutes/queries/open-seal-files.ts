import { type BundleFiles, evidenceFiles } from '@ashyq/pki';
import type { HearingId } from '#modules/hearings';
import { type EvidenceBytes, gatherEvidence } from '#modules/signatures';
import type { Platform } from '#platform';
import { sealedNames } from '../model/sealed-part.ts';
import { findProtocol } from '../store/protocol-store.ts';
import { findHearingSeal, type HearingSealRow } from '../store/seal-store.ts';
import { filesIn, sealedParts } from './get-hearing-seal.ts';
import { recordingProofs } from './recorder-of-room.ts';

/**
 * The sealed list of a hearing, its seal, its time-stamp, every part and what proves that no signer's certificate was revoked:
 * what `npm run verify` takes. Marks of a hearing with closed parts stay with those who may see them: their statement cannot be cut.
 * @param isWhole the reader may see the closed parts too
 * @returns undefined while there is no seal
 */
export async function openSealFiles(
  platform: Platform,
  hearingId: HearingId,
  { isWhole }: { readonly isWhole: boolean },
): Promise<BundleFiles | undefined> {
  const row = await findHearingSeal(platform.reads, hearingId);
  if (!row) return undefined;
  const bytes = await sealedParts(platform, row, await recordingProofs(platform, hearingId));
  const { about } = JSON.parse(row.list.toString('utf8')) as { readonly about: Readonly<Record<string, string>> };
  const hidden = about.closedParts === 'yes' && !isWhole ? sealedNames.marks : '';
  return new Map([
    ['list.json', row.list],
    ['list.json.p7s', row.seal],
    ...(row.stamp ? [['list.json.tst', row.stamp] as const] : []),
    ...filesIn(row).flatMap(({ name }) => {
      const part = bytes.get(name);
      return part && name !== hidden ? [[name, part] as const] : [];
    }),
    ...evidenceFiles(await signersEvidence(platform, row)),
  ]);
}

async function signersEvidence(platform: Platform, { protocol_id: id }: HearingSealRow): Promise<EvidenceBytes> {
  const protocol = await findProtocol(platform.reads, { id });
  const signatures = [protocol?.judge_signature_id, protocol?.secretary_signature_id].filter((one) => one != null);
  return await gatherEvidence(platform, { signatures, stamps: [] });
}
