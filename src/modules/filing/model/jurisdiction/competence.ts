// Which court hears a claim in the first instance. The articles were not read in the edition in force: no row is verified.
// CPC RK arts. 26, 27, 29, 30, 31
import type { Text } from '#platform/i18n';
import type { Norm } from '../forms/norm.ts';

/** Who sues whom, as far as court and duty hang on it. */
export type Sides = 'citizen' | 'organisation-citizen' | 'organisation-business' | 'entrepreneur-business';

export const sidesKnown: readonly Sides[] = [
  ...(['citizen', 'organisation-citizen', 'organisation-business', 'entrepreneur-business'] as const),
];

/** Kind of court, by the words of the courts module. */
export type CompetentKind = 'general' | 'economic' | 'juvenile';

/** A rule of competence or of place, with what is said to the person. */
export interface CompetenceRule<Result> {
  readonly norm: Norm;
  readonly result: Result;
  readonly text: Text;
}

const unread = (article: string): Norm => {
  const cited = `CPC RK art. ${article}`;
  const source = `${cited}; the edition in force was not read`;
  return { cited, validFrom: '2026-07-01', validTo: null, verified: false, source };
};

interface KindRow extends CompetenceRule<CompetentKind> {
  readonly categories?: readonly string[];
  readonly sides?: readonly Sides[];
}

/** The first row that fits holds; the last fits everything. */
const kinds: readonly KindRow[] = [
  {
    ...{ categories: ['child_residence', 'adoption'], norm: unread('27'), result: 'juvenile' },
    text: {
      kk: 'Балалар туралы дауды кәмелетке толмағандар істері жөніндегі сот қарайды.',
      ru: 'Споры о детях рассматривает суд по делам несовершеннолетних.',
      en: 'Disputes about children are heard by the juvenile court.',
    },
  },
  {
    ...{ categories: ['corporate', 'insolvency'], norm: unread('27'), result: 'economic' },
    text: {
      kk: 'Корпоративтік дау мен банкроттықты экономикалық сот қарайды.',
      ru: 'Корпоративные споры и банкротство рассматривает экономический суд.',
      en: 'Corporate disputes and bankruptcy are heard by the economic court.',
    },
  },
  {
    ...{ sides: ['organisation-business', 'entrepreneur-business'], norm: unread('27'), result: 'economic' },
    text: {
      kk: 'Екі жағы да кәсіпкер немесе ұйым болса, дауды экономикалық сот қарайды.',
      ru: 'Если обе стороны — предприниматели или организации, спор рассматривает экономический суд.',
      en: 'When both sides are businesses, the economic court hears the dispute.',
    },
  },
  {
    ...{ norm: unread('26'), result: 'general' },
    text: {
      kk: 'Мұндай дауды аудандық сот қарайды.',
      ru: 'Такой спор рассматривает районный суд.',
      en: 'The district court hears such a dispute.',
    },
  },
];

export interface Dispute {
  /** Key of the cases module; absent: not said. */
  readonly category?: string | undefined;
  readonly sides?: Sides | undefined;
}

export function competentKind({ category, sides }: Dispute): CompetenceRule<CompetentKind> {
  const row = kinds.find(
    (one) =>
      (!one.categories || (category !== undefined && one.categories.includes(category))) &&
      (!one.sides || (sides !== undefined && one.sides.includes(sides))),
  );
  if (!row) throw new Error('the last row fits everything');
  return row;
}

/** By which place the court is found. */
export type Place = 'respondent' | 'property' | 'choice' | 'last-known';

const places: Readonly<Record<Place, CompetenceRule<Place>>> = {
  respondent: {
    ...{ norm: unread('29'), result: 'respondent' },
    text: {
      kk: 'Арыз жауапкер тұратын немесе орналасқан жердегі сотқа беріледі.',
      ru: 'Иск подают в суд по месту жительства или нахождения ответчика.',
      en: 'The claim goes to the court of the place where the respondent lives or has its seat.',
    },
  },
  property: {
    ...{ norm: unread('31'), result: 'property' },
    text: {
      kk: 'Жылжымайтын мүлік туралы арыз сол мүлік орналасқан жердегі сотқа беріледі.',
      ru: 'Иск о недвижимости подают в суд по месту её нахождения.',
      en: 'A claim about land or a building goes to the court of the place where it stands.',
    },
  },
  choice: {
    ...{ norm: unread('30'), result: 'choice' },
    text: {
      kk: 'Мұндай арызды өзіңіз тұратын жердегі сотқа да бере аласыз.',
      ru: 'Такой иск можно подать и в суд по вашему месту жительства.',
      en: 'You may also file such a claim with the court of the place where you live.',
    },
  },
  'last-known': {
    ...{ norm: unread('30'), result: 'last-known' },
    text: {
      kk: 'Жауапкердің қайда екені белгісіз болса, арыз соңғы белгілі мекенжайындағы сотқа беріледі.',
      ru: 'Если неизвестно, где ответчик, иск подают по последнему известному адресу.',
      en: 'When nobody knows where the respondent is, the claim goes to the court of the last known address.',
    },
  },
};

/** Where a claimant may choose. */
const ofChoice: readonly string[] = ['alimony', 'damage', 'consumer', 'labour', 'reinstatement'];

/** @param isPlaceKnown whether the person can say in which region the respondent lives */
export function placeOfClaim({ category }: Dispute, isPlaceKnown: boolean): CompetenceRule<Place> {
  if (category === 'land') return places.property;
  if (!isPlaceKnown) return places['last-known'];
  return category !== undefined && ofChoice.includes(category) ? places.choice : places.respondent;
}
