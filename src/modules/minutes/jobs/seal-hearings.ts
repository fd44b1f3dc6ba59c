import type { HearingId } from '#modules/hearings';
import { checkRoundOn, shareOfRun } from '#modules/recording';
import { recordingClosed } from '#modules/recording/events';
import { stampForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { handleEvent, type JobHandler, type Schedule } from '#platform/jobs';
import { factOf } from '../actions/open-sitting.ts';
import { sealHearing } from '../actions/seal-hearing.ts';
import { hearingSealed, protocolSealed } from '../events.ts';
import { findHearingSealOf } from '../queries/get-hearing-seal.ts';
import { findHearing } from '../store/hearing-store.ts';
import {
  countSeals,
  type HearingSealRow,
  keepCheck,
  keepStamp,
  listSealsCheckedBefore,
  listUnsealedHearings,
  listUnstampedSeals,
} from '../store/seal-store.ts';

const act = (action: string): Act => ({ actor: { kind: 'system', name: 'minutes.seal-hearings' }, action });

/** Whichever comes last, the signature of the secretary or the closing of a recording, wakes the seal. */
export function sealHearings(platform: Platform): readonly JobHandler[] {
  const seal = async ({ hearingId }: { readonly hearingId: string }): Promise<void> =>
    await sealHearing(platform, hearingId as HearingId);
  return [
    handleEvent(protocolSealed, 'minutes.seal-on-protocol-sealed', seal),
    handleEvent(recordingClosed, 'minutes.seal-on-recording-closed', seal),
  ];
}

const RUNS_A_NIGHT = 48;
/** At least so many in a run: to compare a few papers costs little. */
const AT_LEAST = 50;

/**
 * Seals what a silent store had left, asks again for stamps, and compares again a share of the stock, the longest unchecked first,
 * so that a round of all ends within its nights.
 */
export async function lookAfterSeals(platform: Platform): Promise<void> {
  const { reads, clock } = platform;
  for (const id of await listUnsealedHearings(reads)) await sealHearing(platform, id);
  for (const row of await listUnstampedSeals(reads)) await stamp(platform, row);
  const now = clock.now();
  const { nights } = checkRoundOn(legalDay(now));
  const nightsAgo = (count: number) => now.subtract({ hours: 24 * count });
  const share = shareOfRun(await countSeals(reads, nightsAgo(nights)), nights * RUNS_A_NIGHT);
  for (const row of await listSealsCheckedBefore(reads, nightsAgo(nights), Math.max(AT_LEAST, share)))
    await check(platform, row);
}

async function stamp(platform: Platform, row: HearingSealRow): Promise<void> {
  const token = await stampForCourt(platform, row.list);
  const hearing = token && (await findHearing(platform.reads, row.hearing_id));
  if (!hearing) return;
  await platform.db.transact(act('minutes.stamp-seal'), async (tx) => {
    await keepStamp(tx, row.hearing_id, token);
    tx.record({ kind: 'hearing', id: row.hearing_id }, { stamped: row.sha256 });
    tx.publish(hearingSealed, { ...factOf(hearing), sha256: row.sha256 });
  });
}

async function check(platform: Platform, row: HearingSealRow): Promise<void> {
  const { hearing_id: hearingId } = row;
  const found = await findHearingSealOf(platform, hearingId);
  if (!found) return;
  const wrong = found.parts.flatMap(({ name, state }) => (state === 'whole' ? [] : [`${name} ${state}`]));
  await platform.db.transact(act('minutes.check-seal'), async (tx) => {
    await keepCheck(tx, hearingId, found.indication);
    tx.record({ kind: 'hearing', id: hearingId }, { indication: found.indication, wrong });
  });
  if (found.indication === 'TOTAL_FAILED')
    platform.log.error({ hearing: hearingId, wrong }, 'breach: a hearing is not what was sealed');
}

export function lookAfterSealsOften(platform: Platform): Schedule {
  return {
    name: 'minutes.look-after-seals',
    at: { everyMinutes: (24 * 60) / RUNS_A_NIGHT },
    run: () => lookAfterSeals(platform),
  };
}
