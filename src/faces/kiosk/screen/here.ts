import { type Court, courtsErrors, findCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';

/** How the screen is set for whoever stands before it. It travels in the addresses: nothing is kept of it anywhere. */
export interface ScreenSettings {
  /** Everything that is touched stands in the lowest 720 px. */
  readonly isLow: boolean;
  readonly isStrong: boolean;
  readonly isLarge: boolean;
}

/** Where a visitor stands: the court of the lobby, the language, the settings of the screen. */
export interface Here extends ScreenSettings {
  readonly lang: Lang;
  readonly court: Court;
}

const names = { isLow: 'low', isStrong: 'contrast', isLarge: 'large' } as const;
const settings = Object.keys(names) as (keyof ScreenSettings)[];

export const plainScreen: ScreenSettings = { isLow: false, isStrong: false, isLarge: false };

export function readSettings(query: Readonly<Record<string, string>>): ScreenSettings {
  const isOn = (setting: keyof ScreenSettings) => query[names[setting]] === '1';
  return { isLow: isOn('isLow'), isStrong: isOn('isStrong'), isLarge: isOn('isLarge') };
}

/** @returns undefined when the address names no court @throws COURTS_COURT_UNKNOWN */
export async function findHere({ platform, lang, query }: PageRequest): Promise<Here | undefined> {
  const { court: code = '' } = query;
  if (code === '') return undefined;
  const court = await findCourtAsked(platform, code);
  if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: code.replace(/\P{L}/gu, '').slice(0, 12) });
  return { lang, court, ...readSettings(query) };
}

export async function findCourtAsked(platform: Platform, code = ''): Promise<Court | undefined> {
  return /^\d{4}$/.test(code) ? await findCourt(platform.reads, code) : undefined;
}

/** Address of a screen of this kiosk. @param path below `/kiosk`, e.g. `/find`; empty for its home */
export function hereHref(here: Here, path: string, query: Readonly<Record<string, string>> = {}): string {
  return `/${here.lang}${pathOf(here, path, query)}`;
}

/** The same without the language, as the switch of languages wants it. */
export function pathOf(here: Here, path: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams({ court: here.court.code, ...query });
  for (const setting of settings) if (here[setting]) asked.set(names[setting], '1');
  return `/kiosk${path}?${asked}`;
}

/** Where a kiosk rests: its own court, Kazakh, a plain screen. */
export function restHref({ court }: Pick<Here, 'court'>): string {
  return `/kk/kiosk?court=${court.code}`;
}

/** Rows of a list that stand on the screen as it is set; larger letters and a lowered screen take two thirds of them. */
export function rowsOf({ isLow, isLarge }: ScreenSettings, usual: number): number {
  return isLow || isLarge ? Math.max(2, Math.floor((usual * 2) / 3)) : usual;
}
