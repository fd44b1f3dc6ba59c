import type { Platform } from '#platform';
import { forgetPins } from '../store/talon-store.ts';

/** How long a filer finds the PIN on the confirmation page. */
const PIN_SHOWN_HOURS = 24;

/** Takes away what is of no more use: PINs in clear. */
export async function sweep(platform: Platform): Promise<void> {
  await forgetPins(platform, platform.clock.now().subtract({ hours: PIN_SHOWN_HOURS }));
}
