import type { CaseBranch } from '#modules/cases';
import { type DatedRow, isInForce } from '#platform/clock';
import type { Place } from '../seat.ts';

/** Rights and duties of a party and of counsel, the oath of a witness, the duty of interpreters, experts and specialists. */
export type DutyCard = 'party' | 'witness' | 'helper';

/** Which norm a card rests on in a branch. */
export interface DutyCardRow extends DatedRow {
  readonly card: DutyCard;
  readonly branch: CaseBranch;
  /** Null: the text was not read, and the judge names the article. */
  readonly norm: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const unread = { norm: null, validTo: null, verified: false } as const;
const civil = { branch: 'civil', validFrom: '2016-01-01' } as const;
const criminal = { branch: 'criminal', validFrom: '2015-01-01' } as const;
const offence = { branch: 'offence', validFrom: '2015-01-01' } as const;
const administrative = { branch: 'administrative', validFrom: '2021-07-01' } as const;
const of = {
  civil: { ...civil, ...unread, source: 'the article of the CPC RK was not read' },
  criminal: { ...criminal, ...unread, source: 'the CrPC RK in force was not read' },
  offence: { ...offence, ...unread, source: 'the CAO RK in force was not read' },
  administrative: { ...administrative, ...unread, source: 'the article of the APPC RK was not read' },
} as const;

export const dutyCards: readonly DutyCardRow[] = [
  {
    ...{ card: 'party', ...civil, norm: 'CPC RK art. 46', validTo: null, verified: true },
    source: 'CPC RK art. 128(1), edition of 2026-07-01: a summons names the rights and duties of art. 46',
  },
  { card: 'party', ...of.criminal },
  { card: 'party', ...of.offence },
  { card: 'party', ...of.administrative },
  { card: 'witness', ...of.civil },
  { card: 'witness', ...of.criminal },
  { card: 'witness', ...of.offence },
  { card: 'witness', ...of.administrative },
  { card: 'helper', ...of.civil },
  { card: 'helper', ...of.criminal },
  { card: 'helper', ...of.offence },
  { card: 'helper', ...of.administrative },
];

const cards: Partial<Record<Place, DutyCard>> = {
  ...{ party: 'party', counsel: 'party', witness: 'witness', helper: 'helper' },
};

/** The card of somebody who sits there; the court itself has none. */
export function dutyCardOn(place: Place, branch: CaseBranch, day: Temporal.PlainDate): DutyCardRow | null {
  const found = dutyCards.find((row) => row.card === cards[place] && row.branch === branch && isInForce(row, day));
  return found ?? null;
}
