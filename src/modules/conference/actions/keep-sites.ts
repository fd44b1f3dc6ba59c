import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Rate, takeToken } from '#platform/limits';
import { conferenceErrors } from '../errors.ts';
import type { SiteId } from '../model/ids.ts';
import { mayKeepSites } from '../policy.ts';
import { siteBrowserMac, siteOfBrowser } from '../queries/sites.ts';
import { findSite, findSiteBy, updateSite } from '../store/site-store.ts';

/** Its key opens nothing from the commit on; who sits there now keeps the seat. @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED */
export async function closeSite(platform: Platform, act: Act, id: SiteId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const site = await findSite(tx, id);
    if (!site || site.closed_at) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    if (!mayKeepSites(act.actor, site.court_code)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    await updateSite(tx, id, { closed_at: tx.clock.now(), browser_mac: null });
    tx.record({ kind: 'site', id }, { closed: true });
  });
}

/** Tries of one network to open sites by keys. */
const keyRate: Rate = { burst: 10, perMinute: 1 };

/**
 * The device of a registered room shows its key, once for as long as its browser keeps its cookie.
 * @throws CONFERENCE_CODE_WAIT, CONFERENCE_SITE_UNKNOWN
 */
export async function openSite(
  platform: Platform,
  act: Act,
  { deviceKey, browser, network }: { readonly deviceKey: string; readonly browser: string; readonly network: string },
): Promise<void> {
  if (!(await takeToken(platform, `conference:site:${network}`, keyRate)))
    throw conferenceErrors('CONFERENCE_CODE_WAIT');
  await platform.db.transact(act, async (tx) => {
    const site = await findSiteBy(tx, 'key_mac', platform.keys.mac('conference.site', deviceKey.trim()));
    if (!site) throw conferenceErrors('CONFERENCE_SITE_UNKNOWN');
    const before = await findSiteBy(tx, 'browser_mac', siteBrowserMac(platform, browser));
    if (before && before.id !== site.id) await updateSite(tx, before.id, { browser_mac: null });
    await updateSite(tx, site.id, { browser_mac: siteBrowserMac(platform, browser), seen_at: tx.clock.now() });
    tx.record({ kind: 'site', id: site.id }, { opened: true });
  });
}

/** So often is written down that a device was seen. */
const SEEN_EVERY = { minutes: 5 };

/** The administrator reads when the device was there last. @throws CONFERENCE_SITE_UNKNOWN */
export async function noteSiteSeen(platform: Platform, act: Act, browser: string): Promise<void> {
  const site = await siteOfBrowser(platform, browser);
  const now = platform.clock.now();
  if (site.seen_at && Temporal.Instant.compare(site.seen_at.add(SEEN_EVERY), now) > 0) return;
  await platform.db.transact(act, async (tx) => {
    await updateSite(tx, site.id, { seen_at: now });
    tx.record({ kind: 'site', id: site.id }, { seen: true });
  });
}
