import { stampForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Schedule } from '#platform/jobs';
import type { RecordingId } from '../model/ids.ts';
import { checkRoundOn, shareOfRun } from '../model/law/check-round.ts';
import { checkRecording } from '../queries/check-recording.ts';
import { countChecks, insertCheck, listDueForCheck, listUnstamped, putIndexesAway } from '../store/check-store.ts';
import { findRecording, type RecordingRow, updateRecording } from '../store/recording-store.ts';

const act = (action: string) => ({ actor: { kind: 'system', name: 'recording' }, action }) as const;

/** After the closing: the time is stamped, the indexes are put into the blobs, every byte is compared. Done again, it changes nothing. */
export async function settleRecording(platform: Platform, id: RecordingId): Promise<void> {
  const row = await findRecording(platform.reads, id);
  if (!row || row.closing === null) return;
  await stampClosing(platform, row);
  await putIndexesAway(platform, row.id);
  await checkSeals(platform, row);
}

/** An authority that is silent is asked again by the schedule. */
async function stampClosing(platform: Platform, row: RecordingRow): Promise<void> {
  if (row.stamp !== null || row.closing === null) return;
  const token = await stampForCourt(platform, Buffer.from(row.closing));
  if (!token) return;
  await platform.db.transact(act('recording.stamp-closing'), async (tx) => {
    await updateRecording(tx, row.id, { stamp: Buffer.from(token), stamped_at: tx.clock.now() });
    tx.record({ kind: 'recording', id: row.id }, { stamped: true });
  });
}

async function checkSeals(platform: Platform, row: RecordingRow): Promise<void> {
  const { indication, findings, trackFindings } = await checkRecording(platform, row);
  await platform.db.transact(act('recording.check-seals'), async (tx) => {
    await insertCheck(tx, row.id, indication, [...findings, ...trackFindings]);
    tx.record({ kind: 'recording', id: row.id }, { indication });
  });
  if (indication === 'TOTAL_FAILED')
    platform.log.error({ recording: row.id, courtCode: row.court_code }, 'breach: a recording is not what was signed');
}

/**
 * Compares again a share of the stock, the longest unchecked first, so that a round of all ends within its nights; and has
 * stamped what no authority had answered for. What was compared in the last half of a round waits.
 */
export async function checkAgain(platform: Platform): Promise<void> {
  const { reads, clock } = platform;
  for (const row of await listUnstamped(reads)) await stampClosing(platform, row);
  const now = clock.now();
  const { nights } = checkRoundOn(legalDay(now));
  const nightsAgo = (count: number) => now.subtract({ hours: 24 * count });
  const share = shareOfRun(await countChecks(reads, nightsAgo(nights)), nights);
  for (const row of await listDueForCheck(reads, nightsAgo(nights / 2), share)) await checkSeals(platform, row);
}

export function checkAgainNightly(platform: Platform): Schedule {
  return { name: 'recording.check-again', at: { daily: '02:40' }, run: () => checkAgain(platform) };
}
