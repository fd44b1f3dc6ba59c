import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import { conferenceErrors } from '../errors.ts';
import type { RoomId, SeatId, SiteId } from '../model/ids.ts';
import type { IdentityPaper } from '../model/papers.ts';
import type { SiteKind } from '../model/remote-papers.ts';
import type { Phase } from '../model/room.ts';
import type { Standing } from '../model/seat.ts';
import { mayKeepSites } from '../policy.ts';
import { findSiteBy, listSiteRows, seatsFromSite, siteChecksOf } from '../store/site-store.ts';
import type { SeatRow, SiteRow } from '../store/tables.ts';
import { passMac, passOfBrowser } from './seat-of-pass.ts';

/** A registered room of another institution. */
export interface Site {
  readonly id: SiteId;
  readonly kind: SiteKind;
  readonly name: Text;
  readonly officer: string;
  readonly registeredAt: Temporal.Instant;
  /** Undefined: its device has never shown its key. */
  readonly seenAt: Temporal.Instant | undefined;
  readonly courtCode: string | null;
}

/** For whoever chooses where somebody takes part from. */
export async function listSites(on: Reads): Promise<readonly Site[]> {
  return (await listSiteRows(on)).map(siteOf);
}

/** Of the court, for whoever keeps its lists. @throws CONFERENCE_NOT_ALLOWED */
export async function listSitesOf(on: Reads, actor: Actor, courtCode: string): Promise<readonly Site[]> {
  if (!mayKeepSites(actor, courtCode)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  return (await listSites(on)).filter((site) => site.courtCode === courtCode);
}

function siteOf(row: SiteRow): Site {
  return {
    ...{ id: row.id, kind: row.kind, name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } },
    ...{ officer: row.officer, registeredAt: row.registered_at, courtCode: row.court_code },
    seenAt: row.seen_at ?? undefined,
  };
}

/** Somebody who takes part from the place today. */
export interface SitePerson {
  readonly seatId: SeatId;
  readonly roomId: RoomId;
  readonly name: string;
  readonly role: SeatRow['role'];
  readonly courtCode: string;
  readonly startsAt: Temporal.Instant;
  readonly phase: Phase;
  readonly standing: Standing;
  readonly checked: {
    readonly document: IdentityPaper;
    readonly officer: string;
    readonly at: Temporal.Instant;
  } | null;
  /** This very device sits there. */
  readonly isHere: boolean;
}

export interface SiteDay {
  readonly site: Site;
  readonly people: readonly SitePerson[];
}

export function siteBrowserMac(platform: Pick<Platform, 'keys'>, browser: string): string {
  return platform.keys.mac('conference.site-browser', browser);
}

/** @throws CONFERENCE_SITE_UNKNOWN */
export async function siteOfBrowser(platform: Platform, browser: string): Promise<SiteRow> {
  const site = await findSiteBy(platform.reads, 'browser_mac', siteBrowserMac(platform, browser));
  if (!site) throw conferenceErrors('CONFERENCE_SITE_UNKNOWN');
  return site;
}

/** What the officer on duty sees: the hearings of today that somebody takes part in from here. @throws CONFERENCE_SITE_UNKNOWN */
export async function getSiteDay(platform: Platform, browser: string): Promise<SiteDay> {
  const { reads, clock } = platform;
  const site = await siteOfBrowser(platform, browser);
  const today = legalDay(clock.now());
  const rows = await seatsFromSite(reads, site.id, { from: dayStart(today), to: dayStart(today.add({ days: 1 })) });
  const checks = await siteChecksOf(reads, [...new Set(rows.map((row) => row.room_id))]);
  const people = rows.map((row): SitePerson => {
    const check = checks.get(row.id);
    return {
      ...{ seatId: row.id, roomId: row.room_id, name: row.name, role: row.role, courtCode: row.court_code },
      ...{ startsAt: row.starts_at, phase: row.phase, standing: row.standing },
      checked: check ? { document: check.document, officer: check.officer, at: check.at } : null,
      isHere: row.pass_mac === passMac(platform, passOfBrowser(platform, row.id, browser)),
    };
  });
  return { site: siteOf(site), people };
}
