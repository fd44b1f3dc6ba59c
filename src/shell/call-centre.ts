import { findNationalCallCentre } from '#modules/courts';
import type { Platform } from '#platform';
import type { Lang } from '#platform/i18n';

export interface CallCentre {
  readonly phone: string;
  readonly hours: string | undefined;
}

type Found = Awaited<ReturnType<typeof findNationalCallCentre>>;

const kept = new WeakMap<Platform, Promise<Found>>();

/** The number under every page; asked once and again after a court has changed something. */
export async function callCentre(platform: Platform, lang: Lang): Promise<CallCentre | undefined> {
  const found = await (kept.get(platform) ?? ask(platform));
  return found && { phone: found.phone, hours: found.hours?.[lang] };
}

function ask(platform: Platform): Promise<Found> {
  const asked = findNationalCallCentre(platform.reads);
  kept.set(platform, asked);
  const forget = (): void => void kept.delete(platform);
  asked.catch(forget);
  const stop = platform.live.on('courts:*', () => {
    forget();
    stop();
  });
  return asked;
}
