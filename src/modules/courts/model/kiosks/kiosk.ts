import type { Id } from '#platform/ids';

export type KioskId = Id<'kiosk'>;

/** invited: its code waits to be typed; copied: its key was seen on two devices, neither is believed any more. */
export type KioskState = 'invited' | 'registered' | 'copied' | 'revoked';

/** A kiosk as the administrator of its court sees it. */
export interface Kiosk {
  readonly id: KioskId;
  readonly courtCode: string;
  /** Where it stands: «1-қабат, кіреберіс». */
  readonly name: string;
  readonly state: KioskState;
  readonly madeAt: Temporal.Instant;
  readonly codeUntil: Temporal.Instant | undefined;
  readonly lastSeenAt: Temporal.Instant | undefined;
  /** Of the pages it runs. */
  readonly version: string | undefined;
  /** «1080 × 1920». */
  readonly screen: string | undefined;
  /** Seconds that its own clock is ahead of ours; negative: behind. */
  readonly clockOffS: number | undefined;
  /** Since it was registered. */
  readonly errorCount: number;
  readonly lastError: string | undefined;
  readonly isStorageFull: boolean;
}

/** What the administrator has to look at. */
export type KioskTrouble = 'copied' | 'silent' | 'clock' | 'storage' | 'errors' | 'version';

/** A kiosk greets every four minutes; three greetings lost are no hiccup. */
const SILENT_AFTER = Temporal.Duration.from({ minutes: 15 });
/** Beyond this its certificates and stamps begin to be wrong. */
const CLOCK_TOLERANCE_S = 120;

/** @param version of the pages that are served now */
export function troublesOf(kiosk: Kiosk, now: Temporal.Instant, version: string): readonly KioskTrouble[] {
  if (kiosk.state === 'copied') return ['copied'];
  if (kiosk.state !== 'registered') return [];
  const { lastSeenAt, clockOffS = 0, errorCount, isStorageFull } = kiosk;
  const silentSince = now.subtract(SILENT_AFTER);
  const isSilent = !lastSeenAt || Temporal.Instant.compare(lastSeenAt, silentSince) < 0;
  return [
    ...(isSilent ? (['silent'] as const) : []),
    ...(Math.abs(clockOffS) > CLOCK_TOLERANCE_S ? (['clock'] as const) : []),
    ...(isStorageFull ? (['storage'] as const) : []),
    ...(errorCount > 0 ? (['errors'] as const) : []),
    ...(kiosk.version !== undefined && kiosk.version !== version ? (['version'] as const) : []),
  ];
}
