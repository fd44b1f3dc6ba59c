/** Who pays: a sole trader pays as a natural person, save where the law names sole traders and farms. */
export type DutyPayer = 'individual' | 'organisation';

/** What the rate is taken of. Hundredths keep 0.03 MCI whole; basis points keep 0.1 % whole. */
export type Rate =
  | { readonly kind: 'percent'; readonly basisPoints: number; readonly capMci: number | null }
  | { readonly kind: 'mci'; readonly hundredths: number }
  | { readonly kind: 'copies'; readonly perDocument: number; readonly perPage: number };

/** One rate as the law of a period sets it. */
export type DutyRate<Code extends string = string> = {
  readonly code: Code;
  readonly payer: DutyPayer;
  readonly norm: 'TC RK';
  /** Point and subpoint: `665(1)1)`. */
  readonly article: string;
  readonly rate: Rate;
  /** The rate is halved by the law itself: court order, arbitral award. */
  readonly isHalved: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
};

/** One line of the table: what for, subpoint of 665(1), rate of a natural person, rate of an organisation. */
export type RateLine<Code extends string> = readonly [
  code: Code,
  subpoint: string,
  individual: Rate | null,
  organisation: Rate | null,
  half?: 'half',
];

/** The Tax Code of 2025 begins here; the edition with law № 308-VIII was read. */
const inForce = '2026-01-01';
const readOn = '2026-07-01';

/** Rows of the table: verified from the edition that was read, assumed equal from the first day of the code. */
export function dutyRates<const Code extends string>(lines: readonly RateLine<Code>[]): DutyRate<Code>[] {
  return lines.flatMap(([code, subpoint, individual, organisation, half]) => {
    const row = (payer: DutyPayer, rate: Rate | null): DutyRate<Code>[] =>
      rate
        ? periods({ code, payer, norm: 'TC RK', article: `665(1)${subpoint}`, rate, isHalved: half === 'half' })
        : [];
    return [...row('individual', individual), ...row('organisation', organisation)];
  });
}

type Timeless<Code extends string> = Omit<DutyRate<Code>, 'validFrom' | 'validTo' | 'verified' | 'source'>;

function periods<Code extends string>(row: Timeless<Code>): DutyRate<Code>[] {
  const read = `TC RK art. ${row.article}, edition of ${readOn}`;
  const eve = Temporal.PlainDate.from(readOn).subtract({ days: 1 }).toString();
  return [
    { ...row, validFrom: inForce, validTo: eve, verified: false, source: `assumed equal to ${read}` },
    { ...row, validFrom: readOn, validTo: null, verified: true, source: read },
  ];
}
