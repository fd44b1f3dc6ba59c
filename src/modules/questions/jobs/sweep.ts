import type { Platform } from '#platform';
import { forgetDrafts } from '../store/draft-store.ts';
import { forgetPins } from '../store/talon-store.ts';

/** How long a browser finds its unfinished question, and the PIN of what it has sent. */
const KEPT_HOURS = 24;

/** Takes away what is of no more use: unfinished questions, and PINs in clear. */
export async function sweep(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract({ hours: KEPT_HOURS });
  await forgetDrafts(platform, before);
  await forgetPins(platform, before);
}
