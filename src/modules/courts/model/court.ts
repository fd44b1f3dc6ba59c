import type { Text } from '#platform/i18n';

/** Where a court stands: three cassation courts since 01.07.2025 (Constitutional Law of 05.07.2024 № 109-VIII). */
export const COURT_LEVELS = ['supreme', 'cassation', 'regional', 'district', 'specialised', 'military'] as const;
export type CourtLevel = (typeof COURT_LEVELS)[number];

/** What a court was made for; `general` hears everything that no other court of its place hears. */
export const COURT_KINDS = [
  'general',
  'civil',
  'criminal',
  'administrative',
  'economic',
  'juvenile',
  'investigative',
  'offence',
  'garrison',
] as const;
export type CourtKind = (typeof COURT_KINDS)[number];

/** From which day to which a row holds, where it is from, and whether anybody compared it with its source. */
export interface Dated {
  readonly validFrom: Temporal.PlainDate;
  /** Last day; null until changed. */
  readonly validTo: Temporal.PlainDate | null;
  readonly source: string;
  readonly verified: boolean;
}

export interface Region extends Dated {
  /** First two digits of case numbers. */
  readonly code: string;
  /** Prefix of the classifier of administrative places; null for the courts of the republic. */
  readonly katoCode: string | null;
  readonly name: Text;
  readonly version: number;
}

export interface Court extends Dated {
  /** First four digits of case numbers: region, then court. */
  readonly code: string;
  readonly regionCode: string;
  readonly level: CourtLevel;
  readonly kind: CourtKind;
  readonly name: Text;
  readonly shortName: Text;
  readonly address: Text | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly opensAt: Temporal.PlainTime | null;
  /** Ends a legal day for what must be done in the court itself (CPC RK art. 123). */
  readonly closesAt: Temporal.PlainTime | null;
  readonly appealCourtCode: string | null;
  readonly specialisations: readonly CourtKind[];
  readonly bin: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

/** The court whose administrators keep regions, courts and the working calendar. */
export const SUPREME_COURT = '6001';

export function isCourtCode(text: string): boolean {
  return /^\d{4}$/.test(text);
}
