import type { CaseBranch, Stage } from '#modules/cases';
import type { TermCode } from '#modules/courts';
import { isInForce } from '#platform/clock';
import type { Lang, Text } from '#platform/i18n';
import type { PartName } from './parts.ts';

export const actKindKeys = [
  'acceptance',
  'return',
  'refusal',
  'preparation',
  'hearing_appointment',
  'language',
  'decision',
  'correction',
] as const;
export type ActKindKey = (typeof actKindKeys)[number];

/** What the drafter says beside the text. */
export type ActNeed = 'ground' | 'hearing' | 'other_language' | 'corrected_act';

/** One kind of act as the law of a period sets it. */
export interface ActKind {
  readonly key: ActKindKey;
  readonly branch: CaseBranch;
  readonly form: 'ruling' | 'decision';
  readonly name: Text;
  /** Line under the heading of the document; null when the heading says all. */
  readonly subtitle: { readonly kk: string; readonly ru: string } | null;
  /** Stages of the case in which it may be drafted. */
  readonly draftedIn: readonly Stage[];
  /** Stage to which the announced act moves the case. */
  readonly movesTo: Stage | null;
  readonly required: readonly PartName[];
  readonly needs: readonly ActNeed[];
  /** The term of complaint; null: no separate complaint, so it is in force when announced. */
  readonly appeal: (TermCode & ('civil.appeal' | 'civil.private_complaint')) | null;
  /** Whose right the complaint is: of a claim that did not become a case, its author's alone. */
  readonly complainants: 'sides' | 'author';
  /** A ruling of the judge alone goes out in writing with its signature; a decision is announced in a hearing. */
  readonly announced: 'in_writing' | 'in_hearing';
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

const all: readonly PartName[] = ['introductory', 'descriptive', 'reasoning', 'operative'];
const read = 'edition of 01.07.2026';
const pending: readonly Stage[] = ['accepted', 'preparation', 'examination'];

type Given = 'form' | 'needs' | 'announced' | 'complainants';
type Row = Omit<ActKind, 'branch' | 'required' | 'validFrom' | 'validTo' | Given> & Partial<Pick<ActKind, Given>>;

function civil(row: Row): ActKind {
  const base = { branch: 'civil', form: 'ruling', required: all, needs: [], announced: 'in_writing' } as const;
  return { ...base, complainants: 'sides', ...row, validFrom: '2026-01-01', validTo: null };
}

/** Headings as the courts print them; what may be complained of is verified only where the article was read. */
export const actKinds: readonly ActKind[] = [
  civil({
    key: 'acceptance',
    name: {
      kk: 'Іс жүргізуге қабылдау туралы ұйғарым',
      ru: 'Определение о принятии к производству',
      en: 'Ruling on acceptance',
    },
    subtitle: {
      kk: 'талап қою арызын іс жүргізуге қабылдау және азаматтық іс қозғау туралы',
      ru: 'о принятии искового заявления к производству и возбуждении гражданского дела',
    },
    draftedIn: ['registered'],
    movesTo: 'accepted',
    appeal: null,
    norm: 'CPC RK art. 150',
    verified: true,
    source: `CPC RK art. 150(1), 150(2), ${read}`,
  }),
  civil({
    key: 'return',
    name: { kk: 'Қайтару туралы ұйғарым', ru: 'Определение о возвращении', en: 'Ruling on return' },
    subtitle: { kk: 'талап қою арызын қайтару туралы', ru: 'о возвращении искового заявления' },
    draftedIn: ['registered'],
    movesTo: 'returned',
    needs: ['ground'],
    appeal: 'civil.private_complaint',
    complainants: 'author',
    norm: 'CPC RK art. 152',
    verified: true,
    source: `CPC RK arts. 152, 429(1), ${read}`,
  }),
  civil({
    key: 'refusal',
    name: {
      kk: 'Қабылдаудан бас тарту туралы ұйғарым',
      ru: 'Определение об отказе в принятии',
      en: 'Ruling on refusal',
    },
    subtitle: { kk: 'талап қою арызын қабылдаудан бас тарту туралы', ru: 'об отказе в принятии искового заявления' },
    draftedIn: ['registered'],
    movesTo: 'refused',
    needs: ['ground'],
    appeal: 'civil.private_complaint',
    complainants: 'author',
    norm: 'CPC RK art. 151',
    verified: true,
    source: `CPC RK arts. 151, 429(1), ${read}`,
  }),
  civil({
    key: 'preparation',
    name: { kk: 'Істі дайындау туралы ұйғарым', ru: 'Определение о подготовке дела', en: 'Ruling on preparation' },
    subtitle: { kk: 'істі сот талқылауына дайындау туралы', ru: 'о подготовке дела к судебному разбирательству' },
    draftedIn: ['accepted'],
    movesTo: 'preparation',
    appeal: null,
    norm: 'CPC RK arts. 164, 165',
    verified: true,
    source: `CPC RK arts. 164, 165, ${read}`,
  }),
  civil({
    key: 'hearing_appointment',
    name: {
      kk: 'Сот отырысын тағайындау туралы ұйғарым',
      ru: 'Определение о назначении заседания',
      en: 'Ruling appointing the hearing',
    },
    subtitle: { kk: 'істі сот талқылауына тағайындау туралы', ru: 'о назначении дела к судебному разбирательству' },
    draftedIn: ['accepted', 'preparation'],
    movesTo: 'examination',
    needs: ['hearing'],
    appeal: null,
    norm: 'CPC RK arts. 164, 183',
    verified: false,
    source: 'CPC RK arts. 164, 183 set the terms; the article on the ruling itself was not read',
  }),
  civil({
    key: 'language',
    name: {
      kk: 'Сот ісін жүргізу тілі туралы ұйғарым',
      ru: 'Определение о языке судопроизводства',
      en: 'Ruling on language',
    },
    subtitle: { kk: 'сот ісін жүргізу тілін өзгерту туралы', ru: 'об изменении языка судопроизводства' },
    draftedIn: ['accepted', 'preparation'],
    movesTo: null,
    needs: ['other_language'],
    appeal: null,
    norm: 'CPC RK art. 14',
    verified: true,
    source: `CPC RK art. 14, ${read}: the language may change during preparation`,
  }),
  civil({
    key: 'decision',
    form: 'decision',
    name: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
    subtitle: null,
    draftedIn: pending.filter((stage) => stage !== 'accepted'),
    movesTo: 'decided',
    appeal: 'civil.appeal',
    announced: 'in_hearing',
    norm: 'CPC RK arts. 223, 226',
    verified: true,
    source: `CPC RK arts. 223, 240, 403, ${read}`,
  }),
  civil({
    key: 'correction',
    name: {
      kk: 'Қатені түзету туралы ұйғарым',
      ru: 'Определение об исправлении описки',
      en: 'Ruling correcting a slip',
    },
    subtitle: { kk: 'қате жазуды түзету туралы', ru: 'об исправлении описки' },
    draftedIn: ['accepted', 'preparation', 'examination', 'decided', 'in_force', 'returned', 'refused'],
    movesTo: null,
    needs: ['corrected_act'],
    appeal: 'civil.private_complaint',
    norm: 'CPC RK art. 235',
    verified: false,
    source: `CPC RK art. 235, ${read}: the term was read, the way of complaint was not`,
  }),
];

/** The kind as the law of that day has it. */
export function actKindOn(key: ActKindKey, day: Temporal.PlainDate): ActKind | undefined {
  return actKinds.find((row) => row.key === key && isInForce(row, day));
}

/** Name of a kind for the course, notices and lists; kinds of all periods keep their names. */
export function actKindName(kind: ActKindKey, lang: Lang): string {
  return actKinds.find(({ key }) => key === kind)?.name[lang] ?? kind;
}

export function isActKind(text: unknown): text is ActKindKey {
  return actKindKeys.some((key) => key === text);
}

/** Kinds that may be drafted in a case of that branch and stage. */
export function kindsFor(branch: CaseBranch | undefined, stage: Stage, day: Temporal.PlainDate): readonly ActKind[] {
  return actKindKeys
    .flatMap((key) => actKindOn(key, day) ?? [])
    .filter((kind) => kind.branch === branch && kind.draftedIn.includes(stage));
}

/** Words over the document (domain: headings of real acts). */
export const headings = {
  ruling: { kk: { heading: 'ҰЙҒАРЫМ', under: null }, ru: { heading: 'ОПРЕДЕЛЕНИЕ', under: null } },
  decision: {
    kk: { heading: 'ШЕШІМ', under: 'Қазақстан Республикасының атынан' },
    ru: { heading: 'РЕШЕНИЕ', under: 'именем Республики Казахстан' },
  },
} as const;
