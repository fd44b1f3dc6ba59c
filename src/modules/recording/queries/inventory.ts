import { statfs } from 'node:fs/promises';
import type { CourtroomId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { recordingErrors } from '../errors.ts';
import type { View } from '../model/head.ts';
import type { RecorderHealth } from '../model/health.ts';
import type { CameraId, RecorderId } from '../model/ids.ts';
import { checkRoundOn, shareOfRun } from '../model/law/check-round.ts';
import { daysUntilFull } from '../model/storage-forecast.ts';
import { maySeeInventory } from '../policy.ts';
import { countChecks } from '../store/check-store.ts';
import { listChecksFailed, recordedSince } from '../store/inventory-store.ts';
import { listMissedRows } from '../store/missed-store.ts';
import { listCameraRows, listRecorderRows } from '../store/recorder-store.ts';

export interface InventoryCamera {
  readonly id: CameraId;
  readonly courtroomId: CourtroomId;
  readonly view: View;
  readonly address: string;
  readonly hasPassword: boolean;
}

export interface InventoryRecorder {
  readonly id: RecorderId;
  readonly courtroomId: CourtroomId;
  readonly name: string;
  readonly address: string | undefined;
  readonly seenAt: Temporal.Instant | undefined;
  readonly health: RecorderHealth;
  readonly troubles: readonly RecorderTrouble[];
}

export type RecorderTrouble = 'silent' | 'disk' | 'clock' | 'alarms';

export interface MissedRecording {
  readonly caseNumber: string;
  readonly room: string;
  readonly beganAt: Temporal.Instant | undefined;
  /** It came after all: the recorder had been cut off. */
  readonly recordedAt: Temporal.Instant | undefined;
}

export interface StorageForecast {
  /** Of the court in the last thirty days. */
  readonly recordedBytes: number;
  /** Of all courts whose recordings lie in the same store. */
  readonly recordedByAllBytes: number;
  readonly freeBytes: number | undefined;
  /** Days until the store is full at this rate; undefined: nothing is recorded, or the store is not a disk here. */
  readonly daysLeft: number | undefined;
}

export interface SealChecks {
  /** Closed ones of the court. */
  readonly recordings: number;
  /** Of these not compared for a whole round. */
  readonly overdue: number;
  readonly lastAt: Temporal.Instant | undefined;
  /** In how many nights all are compared. */
  readonly nights: number;
  /** Of the whole system in the coming night. */
  readonly thisNight: number;
  /** Of the whole system. */
  readonly ofAll: number;
}

export interface Inventory {
  readonly cameras: readonly InventoryCamera[];
  readonly recorders: readonly InventoryRecorder[];
  readonly missed: readonly MissedRecording[];
  readonly storage: StorageForecast;
  readonly checks: SealChecks;
  /** Recordings whose last check of seals found something, with the day. */
  readonly broken: readonly { readonly recordingId: string; readonly at: Temporal.Instant }[];
}

const SHOWN = Temporal.Duration.from({ hours: 24 * 30 });

/** Everything that records in a court, and how it is. @throws RECORDING_INVENTORY_NOT_ALLOWED */
export async function getInventory(platform: Platform, actor: Actor, courtCode: string): Promise<Inventory> {
  if (!maySeeInventory(actor, courtCode)) throw recordingErrors('RECORDING_INVENTORY_NOT_ALLOWED');
  const { reads, clock } = platform;
  const since = clock.now().subtract(SHOWN);
  const [cameras, recorders, missed, storage, broken, checks] = await Promise.all([
    listCameraRows(reads, courtCode),
    listRecorderRows(reads, courtCode),
    listMissedRows(reads, courtCode, since),
    forecast(platform, reads, courtCode, since),
    listChecksFailed(reads, courtCode),
    sealChecks(platform, courtCode),
  ]);
  return {
    cameras: cameras.map(({ id, courtroom_id: courtroomId, view, address, sealed_secret: sealed }) => ({
      ...{ id, courtroomId, view, address, hasPassword: sealed !== null },
    })),
    recorders: recorders.map((row) => {
      const health = (row.health ?? {}) as RecorderHealth;
      const seenAt = row.seen_at ?? undefined;
      return {
        ...{ id: row.id, courtroomId: row.courtroom_id, name: row.name, address: row.address ?? undefined },
        ...{ seenAt, health, troubles: troublesOf(health, seenAt, clock.now()) },
      };
    }),
    missed: missed.map(({ case_number: caseNumber, room, began_at, recorded_at }) => ({
      ...{ caseNumber, room, beganAt: began_at ?? undefined, recordedAt: recorded_at ?? undefined },
    })),
    checks,
    ...{ storage, broken: broken.map(({ recording_id: recordingId, at }) => ({ recordingId, at })) },
  };
}

const SILENT = Temporal.Duration.from({ minutes: 5 });
const LEAST_FREE = 0.1;
const MOST_CLOCK_OFF_MS = 500;

function troublesOf(
  { diskFreeBytes, diskSizeBytes, clockOffMs = 0, alarms = [] }: RecorderHealth,
  seenAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): readonly RecorderTrouble[] {
  const isSilent = !seenAt || Temporal.Instant.compare(seenAt.add(SILENT), now) < 0;
  const isFull =
    diskFreeBytes !== undefined && diskSizeBytes !== undefined && diskFreeBytes < diskSizeBytes * LEAST_FREE;
  return [
    ...(isSilent ? (['silent'] as const) : []),
    ...(isFull ? (['disk'] as const) : []),
    ...(Math.abs(clockOffMs) > MOST_CLOCK_OFF_MS ? (['clock'] as const) : []),
    ...(alarms.length > 0 ? (['alarms'] as const) : []),
  ];
}

async function forecast(
  { config, clock }: Platform,
  on: Reads,
  courtCode: string,
  since: Temporal.Instant,
): Promise<StorageForecast> {
  const { own: recordedBytes, all: recordedByAllBytes, firstAt } = await recordedSince(on, courtCode, since);
  const recorded = { recordedBytes, recordedByAllBytes };
  if (config.blobsUrl) return { ...recorded, freeBytes: undefined, daysLeft: undefined };
  const { bavail, bsize } = await statfs(config.dataFolder);
  const freeBytes = bavail * bsize;
  const of = { bytes: recordedByAllBytes, firstAt, since, now: clock.now() };
  return { ...recorded, freeBytes, daysLeft: daysUntilFull(of, freeBytes) };
}

async function sealChecks({ reads, clock }: Platform, courtCode: string): Promise<SealChecks> {
  const now = clock.now();
  const { nights } = checkRoundOn(legalDay(now));
  const since = now.subtract({ hours: 24 * nights });
  const [own, stock] = await Promise.all([countChecks(reads, since, courtCode), countChecks(reads, since)]);
  return {
    ...{ recordings: own.all, overdue: own.overdue, lastAt: own.last_at ?? undefined, nights },
    ...{ thisNight: Math.min(stock.all, shareOfRun(stock, nights)), ofAll: stock.all },
  };
}
