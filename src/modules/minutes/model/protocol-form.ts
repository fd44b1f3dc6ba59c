import type { CaseBranch } from '#modules/cases';
import type { TermCode } from '#modules/courts';
import { isInForce } from '#platform/clock';
import type { NoRecordingReason } from './no-recording.ts';

/** What a protocol holds, item by item; `marks` is our convenience and no norm asks for it. */
export const protocolItems = [
  'day_and_place',
  'times',
  'court',
  'case',
  'accused',
  'offender',
  'recording',
  'no_recording',
  'technical_means',
  'appearance',
  'rights',
  'rulings',
  'motions',
  'testimony',
  'evidence',
  'state_bodies',
  'questions',
  'examinations',
  'pleadings',
  'prosecutor',
  'last_word',
  'deliberation',
  'breaks',
  'announcement',
  'acquaintance',
  'transcript',
  'finalised',
  'marks',
] as const;

export type ProtocolItem = (typeof protocolItems)[number];

export type ProtocolKind = 'short' | 'full';

/** Short beside a recording, full without one, and full beside one that is of no use (CrPC RK art. 347-1(2-1)). */
export function protocolKindOf(files: number, reason: NoRecordingReason | undefined): ProtocolKind {
  const isUnfit = reason === 'poor_quality' || (reason !== undefined && files === 0);
  return isUnfit ? 'full' : 'short';
}

/** Terms that run before and after the protocol; null: the law that was read sets none. */
export interface ProtocolTerms {
  readonly making: TermCode;
  /** Of a case of special complexity, of many episodes or with jurors. */
  readonly makingOfComplex: TermCode | null;
  readonly reading: TermCode | null;
  readonly remarks: TermCode;
  readonly decision: TermCode | null;
}

/** A row of law: what a protocol of that branch must hold. */
export interface ProtocolForm {
  readonly branch: CaseBranch;
  readonly kind: ProtocolKind;
  readonly norm: string;
  readonly article: string;
  readonly readOn: string;
  readonly verified: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Point of the article for each item, in the order of the paper. */
  readonly items: readonly (readonly [item: ProtocolItem, point: string])[];
  readonly terms: ProtocolTerms;
}

const civilTerms: ProtocolTerms = {
  ...{ making: 'civil.protocol', makingOfComplex: 'civil.protocol_of_complex_case', reading: 'civil.protocol_reading' },
  ...{ remarks: 'civil.protocol_remarks', decision: 'civil.protocol_remarks_decision' },
};

const civil = {
  ...{ norm: 'CPC RK', article: '282', readOn: '2026-07-01', verified: true, validFrom: '2021-07-01', validTo: null },
} as const;

/** CPC RK art. 282(4): the starred items of part 2, that it was recorded, and the name of the file. */
const civilShort: ProtocolForm['items'] = [
  ['day_and_place', '282(2)(1)'],
  ['times', '282(2)(2)'],
  ['court', '282(2)(3)'],
  ['case', '282(2)(4)'],
  ['recording', '282(4)'],
  ['appearance', '282(2)(6)'],
  ['breaks', '282(2)(13-1)'],
  ['announcement', '282(2)(16)'],
  ['finalised', '282(2)(18)'],
];

/** CPC RK art. 282(2), when it was not recorded. */
const civilFull: ProtocolForm['items'] = [
  ['day_and_place', '282(2)(1)'],
  ['times', '282(2)(2)'],
  ['court', '282(2)(3)'],
  ['case', '282(2)(4)'],
  ['no_recording', '282(2)(5)'],
  ['technical_means', '282(2)(5-1)'],
  ['appearance', '282(2)(6)'],
  ['rights', '282(2)(7)'],
  ['rulings', '282(2)(8)'],
  ['motions', '282(2)(9)'],
  ['testimony', '282(2)(10)'],
  ['evidence', '282(2)(11)'],
  ['state_bodies', '282(2)(12)'],
  ['questions', '282(2)(13)'],
  ['breaks', '282(2)(13-1)'],
  ['pleadings', '282(2)(14)'],
  ['prosecutor', '282(2)(15)'],
  ['announcement', '282(2)(16)'],
  ['acquaintance', '282(2)(17)'],
  ['finalised', '282(2)(18)'],
];

const criminal = {
  ...{ branch: 'criminal', norm: 'CrPC RK', article: '347-1', readOn: '2024-04-19', verified: false },
  ...{ validFrom: '2021-07-01', validTo: null },
  terms: {
    ...{ making: 'criminal.protocol', makingOfComplex: 'criminal.protocol_of_multi_episode_or_jury_case' },
    ...{ reading: null, remarks: 'criminal.protocol_remarks', decision: null },
  },
} as const satisfies Omit<ProtocolForm, 'kind' | 'items'>;

const criminalItems: ProtocolForm['items'] = [
  ['day_and_place', '347-1'],
  ['times', '347-1'],
  ['court', '347-1'],
  ['case', '347-1'],
  ['accused', '347-1'],
  ['appearance', '347-1'],
  ['motions', '347-1'],
  ['examinations', '347-1'],
  ['evidence', '347-1'],
  ['pleadings', '347-1'],
  ['last_word', '347-1'],
  ['deliberation', '347-1'],
  ['announcement', '347-1'],
  ['finalised', '347-1'],
];

const offence = {
  branch: 'offence',
  ...{ norm: 'CAO RK', readOn: '2022-09-11', verified: false, validFrom: '2021-07-01', validTo: null },
} as const;

const offenceItems: ProtocolForm['items'] = [
  ['day_and_place', '829-13'],
  ['times', '829-13'],
  ['offender', '829-13'],
  ['court', '829-13'],
  ['appearance', '829-13'],
  ['rulings', '829-13'],
  ['evidence', '829-13'],
  ['announcement', '829-13'],
  ['acquaintance', '829-13'],
  ['finalised', '829-13'],
];

const after = (items: ProtocolForm['items'], place: ProtocolItem, added: ProtocolForm['items'][number]) =>
  items.flatMap((row) => (row[0] === place ? [row, added] : [row]));

/** CPC RK arts. 281, 282, 283, 284, 285; APPC RK art. 147; CrPC RK arts. 347, 347-1, 348; CAO RK arts. 829-12, 829-13. */
export const protocolForms: readonly ProtocolForm[] = [
  { branch: 'civil', kind: 'short', ...civil, items: civilShort, terms: civilTerms },
  { branch: 'civil', kind: 'full', ...civil, items: civilFull, terms: civilTerms },
  {
    ...{ branch: 'administrative', kind: 'short', ...civil, norm: 'APPC RK', article: '147', terms: civilTerms },
    items: after(civilShort, 'announcement', ['transcript', '147(1)']),
  },
  {
    ...{ branch: 'administrative', kind: 'full', ...civil, norm: 'APPC RK', article: '147', terms: civilTerms },
    items: civilFull,
  },
  { ...criminal, kind: 'short', items: after(criminalItems, 'accused', ['recording', '347-1']) },
  { ...criminal, kind: 'full', article: '347', items: after(criminalItems, 'accused', ['no_recording', '347']) },
  {
    ...{ ...offence, kind: 'short', article: '829-13' },
    items: after(offenceItems, 'court', ['recording', '829-13']),
    terms: {
      ...{ making: 'offence.short_protocol', makingOfComplex: null, reading: null },
      ...{ remarks: 'offence.short_protocol_remarks', decision: 'offence.protocol_remarks_decision' },
    },
  },
  {
    ...{ ...offence, kind: 'full', article: '829-12' },
    items: after(offenceItems, 'court', ['no_recording', '829-12']),
    terms: {
      ...{ making: 'offence.protocol', makingOfComplex: null, reading: null },
      ...{ remarks: 'offence.protocol_remarks', decision: 'offence.protocol_remarks_decision' },
    },
  },
];

/** The row that governs a hearing of that day; undefined when none was read. */
export function protocolFormOn(
  branch: CaseBranch,
  kind: ProtocolKind,
  day: Temporal.PlainDate,
): ProtocolForm | undefined {
  return protocolForms.find((row) => row.branch === branch && row.kind === kind && isInForce(row, day));
}
