import { randomBytes } from 'node:crypto';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Text } from '#platform/i18n';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import type { SiteId } from '../model/ids.ts';
import { isSiteKind } from '../model/remote-papers.ts';
import { mayKeepSites } from '../policy.ts';
import { insertSite } from '../store/site-store.ts';

export interface NewSite {
  /** custody, court, hospital, military_unit, social_institution. */
  readonly kind: string;
  readonly name: Text;
  /** On duty there: checks the document before the judge does. */
  readonly officer: string;
  /** Of the system alone: an administrator registers for the own court. */
  readonly courtCode?: string | null;
  /** Of the system alone; default: made by chance. */
  readonly deviceKey?: string;
}

export interface RegisteredSite {
  readonly id: SiteId;
  /** Typed into its device once: the only time that it is told. */
  readonly deviceKey: string;
}

/** @throws CONFERENCE_NOT_ALLOWED, CONFERENCE_SITE_MISTYPED */
export async function registerSite(platform: Platform, act: Act, site: NewSite): Promise<RegisteredSite> {
  if (!mayKeepSites(act.actor)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const { kind, name, officer, courtCode = null } = site;
  const said = [name.kk, name.ru, name.en, officer].map((text) => text.trim());
  if (!isSiteKind(kind) || said.some((text) => text === '' || text.length > 120)) {
    throw conferenceErrors('CONFERENCE_SITE_MISTYPED');
  }
  const [name_kk = '', name_ru = '', name_en = '', onDuty = ''] = said;
  const given = act.actor.kind === 'system' ? site.deviceKey : undefined;
  const [id, deviceKey] = [newId<SiteId>(), given ?? randomBytes(24).toString('base64url')];
  await platform.db.transact(act, async (tx) => {
    await insertSite(tx, {
      ...{ id, kind, name_kk, name_ru, name_en, officer: onDuty, registered_at: tx.clock.now(), closed_at: null },
      ...{ browser_mac: null, seen_at: null, court_code: act.actor.kind === 'staff' ? act.actor.courtCode : courtCode },
      key_mac: platform.keys.mac('conference.site', deviceKey),
    });
    tx.record({ kind: 'site', id }, { kind });
  });
  return { id, deviceKey };
}
