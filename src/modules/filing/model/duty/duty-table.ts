// Tax Code of 18.07.2025 № 214-VIII, chapter 71, read in the edition of 01.07.2026.
// TC RK arts. 664, 665
import { isInForce } from '#platform/clock';
import { type DutyPayer, type DutyRate, dutyRates, type Rate } from './duty-rate.ts';

const percent = (basisPoints: number, capMci: number | null): Rate => ({ kind: 'percent', basisPoints, capMci });
const mci = (hundredths: number): Rate => ({ kind: 'mci', hundredths });

const ofPerson = percent(100, 10_000);
const ofOrganisation = percent(300, 20_000);
const copies: Rate = { kind: 'copies', perDocument: 10, perPage: 3 };

const rows = dutyRates([
  ['property_claim', '1)', ofPerson, ofOrganisation],
  ['state_body_complaint', '2–3)', mci(30), mci(500)],
  // The individual of this row is a sole trader or a farm.
  ['audit_notice_challenge', '4)', percent(10, 500), percent(100, 20_000)],
  // Division of property is a property claim beside it.
  ['divorce', '5)', mci(30), null],
  ['division_with_absent_spouse', '6)', ofPerson, null],
  ['non_property_claim', '7)', mci(50), mci(50)],
  ['special_proceeding', '8)', mci(50), mci(50)],
  ['other_administrative_claim', '8)', mci(50), mci(50)],
  ['arbitral_award_on_property', '9)', ofPerson, ofOrganisation, 'half'],
  ['arbitral_award_not_on_property', '9)', mci(50), mci(50), 'half'],
  ['court_order', '10)', ofPerson, ofOrganisation, 'half'],
  ['writ_duplicate', '11)', mci(500), mci(500)],
  ['repeated_copy', '12)', copies, copies],
  ['organisation_insolvency', '13)', mci(50), mci(50)],
  ['citizen_insolvency', '14)', mci(30), null],
  ['defamation_moral_harm', '15)', percent(100, null), null],
  ['defamation_losses', '16)', null, percent(300, null)],
]);

/** What the state duty is paid for in courts; a motion, a response, an appeal and a private complaint are not there. */
export type DutyObject = (typeof rows)[number]['code'];

/** Every row of every period, to show and to check. */
export const dutyTable: readonly DutyRate<DutyObject>[] = rows;

export const dutyObjects: readonly DutyObject[] = [...new Set(rows.map(({ code }) => code))];

/** @returns undefined when the law of that day sets no rate for such a payer */
export function dutyRateOn(
  code: DutyObject,
  payer: DutyPayer,
  day: Temporal.PlainDate,
): DutyRate<DutyObject> | undefined {
  return dutyTable.find((row) => row.code === code && row.payer === payer && isInForce(row, day));
}

/** Rules around the table, each a dated row of its own. */
export const dutyRules = {
  /** Half of the matching rate, on the complaint to the cassation court. */
  cassation: { article: '665(3)', basisPoints: 5_000, validFrom: '2026-07-01', verified: true },
  /** Half, where the table says so. */
  half: { basisPoints: 5_000, verified: true },
  /** A claim with property and other demands pays both. */
  joined: { article: '665(4)', validFrom: '2026-07-01', verified: true },
  /** Neither appeals nor private complaints are objects of the duty. */
  appeal: { article: '664–665', validFrom: '2026-07-01', verified: true },
  /** MCI of the day of payment. */
  paymentDay: { article: '664(2)', validFrom: '2026-07-01', verified: true },
} as const;
