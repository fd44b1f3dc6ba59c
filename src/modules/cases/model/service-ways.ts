import type { Id } from '#platform/ids';

export type ServiceId = Id<'service'>;

/** The seven ways of proper notice. */
export type ServiceWay =
  | 'named_email'
  | 'services_email'
  | 'contract_email'
  | 'mobile'
  | 'other_electronic'
  | 'paper'
  | 'egov_cabinet';

export interface ServiceWayRow {
  readonly way: ServiceWay;
  readonly article: string;
  /** After a no-show the notice is repeated by another electronic way (CPC RK art. 127(4)). */
  readonly mustBeRepeatedAfterAbsence: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

const row = (way: ServiceWay, item: number): ServiceWayRow => ({
  way,
  article: `127(4)(${item})`,
  mustBeRepeatedAfterAbsence: item <= 3,
  validFrom: '2026-07-01',
  validTo: null,
  source: 'CPC RK art. 127, edition of 01.07.2026',
  verified: true,
});

/** CPC RK art. 127(4): proper notice and what proves it. */
export const serviceWays: readonly ServiceWayRow[] = [
  row('named_email', 1),
  row('services_email', 2),
  row('contract_email', 3),
  row('mobile', 4),
  row('other_electronic', 5),
  row('paper', 6),
  row('egov_cabinet', 7),
];

export function isServiceWay(text: unknown): text is ServiceWay {
  return serviceWays.some(({ way }) => way === text);
}
