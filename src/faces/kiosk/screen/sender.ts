import { findKioskOfBrowser } from '#modules/courts';
import type { PageRequest } from '#platform/http';
import type { Here } from './here.ts';

/**
 * Whom limits count by when something is sent from here: a registered kiosk by its name, any other browser by its
 * network once it has done its small sum. @returns undefined when it is neither
 */
export async function senderOf(
  { court }: Here,
  request: PageRequest,
  takeSum: () => Promise<boolean>,
): Promise<string | undefined> {
  const kiosk = await findKioskOfBrowser(request.platform, request.browserToken());
  if (kiosk?.isTrusted && kiosk.courtCode === court.code) return `kiosk ${kiosk.id}`;
  return (await takeSum()) ? request.network : undefined;
}
