import { type EvidenceBytes, gatherEvidence, type Signature } from '#modules/signatures';
import type { Platform } from '#platform';
import type { RecordingRow } from '../store/recording-store.ts';

interface ToProve {
  readonly row: RecordingRow;
  /** Files of the sealed hearing, which bring the evidence of its own signatures. */
  readonly sealed: ReadonlyMap<string, Uint8Array> | undefined;
  readonly warning: Signature | undefined;
}

/** What tells without a network that no certificate was revoked: of who signed the warning, and of who gave the time-stamps. */
export async function copyEvidence(platform: Platform, { row, sealed, warning }: ToProve): Promise<EvidenceBytes> {
  const [list, token] = [sealed?.get('list.json'), sealed?.get('list.json.tst')];
  return await gatherEvidence(platform, {
    signatures: warning ? [warning.id] : [],
    stamps: [
      ...(row.stamp && row.closing ? [{ token: row.stamp, content: Buffer.from(row.closing) }] : []),
      ...(list && token ? [{ token, content: list }] : []),
    ],
  });
}
