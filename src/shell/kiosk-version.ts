import { assetUrl } from '#design';

/** Which pages a kiosk runs, told by the hash in the name of its own script. */
export function kioskVersion(): string {
  return assetUrl('kiosk.island.js')
    .replace(/^.*\/|\.js$/g, '')
    .slice(-16);
}
