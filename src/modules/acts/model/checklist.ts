import { tengeInWords } from '@ashyq/kk-text';
import type { ActKind } from './act-kinds.ts';
import { type ActParts, noParts, type PartName, partNames } from './parts.ts';

/** One question before signing, in the order in which it is shown. */
export const checkKeys = [
  'parts_written',
  'nothing_left_open',
  'ground_named',
  'judge_named',
  'case_named',
  'parties_named',
  'sums_agree',
  'operative_rules',
  'language_named',
  'complaint_explained',
  'language_of_case',
] as const;
export type CheckKey = (typeof checkKeys)[number];

export interface ActCheck {
  readonly key: CheckKey;
  readonly isMet: boolean;
  /** What is missing, quoted; empty when met. */
  readonly evidence: readonly string[];
  readonly part?: PartName;
}

export interface CheckedAct {
  readonly kind: ActKind;
  readonly language: 'kk' | 'ru';
  readonly caseLanguage: 'kk' | 'ru';
  readonly parts: ActParts;
  readonly ground: string | null;
  readonly judgeSurname: string;
  readonly caseNumber: string;
  /** Names of the sides as the file has them: surnames of persons, names of organisations. */
  readonly parties: readonly string[];
}

const opened = /\[[^\]\n]{1,200}\]/gu;
const rules = { kk: /^(?:ҰЙҒАРДЫ|ШЕШТІ):$/mu, ru: /^(?:ОПРЕДЕЛИЛ|РЕШИЛ):$/mu } as const;
const languages = { kk: /(?:қазақ|орыс) тілі/u, ru: /(?:казахск|русск)/u } as const;
const complaint = { kk: /шағым/u, ru: /жалоб/u } as const;
const sums = /(\d[\d\s\u00a0]*)\s\(([^)\d]+)\)\s(?:теңге|тенге)/gu;

/** What stands between a draft and the judge's signature. The judge signs only when every line is met. */
export function checklistOf(act: CheckedAct): readonly ActCheck[] {
  const { kind, parts, language } = act;
  const empty = kind.required.filter((part) => parts[part].trim() === '');
  const [firstEmpty] = empty;
  const checks: (ActCheck | undefined)[] = [
    { ...line('parts_written', empty), ...(firstEmpty ? { part: firstEmpty } : {}) },
    nothingLeftOpen(parts),
    kind.needs.includes('ground') ? line('ground_named', act.ground ? [] : ['—']) : undefined,
    within('judge_named', parts.introductory, [act.judgeSurname]),
    within('case_named', parts.introductory, [act.caseNumber]),
    within('parties_named', parts.introductory, act.parties),
    line('sums_agree', wrongSums(parts, language)),
    match('operative_rules', parts.operative, rules[language]),
    kind.key === 'acceptance' ? match('language_named', parts.operative, languages[language]) : undefined,
    match('complaint_explained', parts.operative, complaint[language]),
    line('language_of_case', language === act.caseLanguage ? [] : [language]),
  ];
  return checks.filter((check) => check !== undefined);
}

/** Checks of the operative part alone, before it is announced without the others. */
const ofOperative: readonly CheckKey[] = [
  ...(['nothing_left_open', 'sums_agree', 'operative_rules', 'complaint_explained', 'language_of_case'] as const),
];

/** The words of the operative part can be announced: after that they do not change. */
export function isOperativeReady(act: CheckedAct): boolean {
  const { operative } = act.parts;
  const checks = checklistOf({ ...act, parts: { ...noParts, operative } });
  return operative.trim() !== '' && isReadyToSign(checks.filter(({ key }) => ofOperative.includes(key)));
}

export function isReadyToSign(checks: readonly ActCheck[]): boolean {
  return checks.every(({ isMet }) => isMet);
}

function line(key: CheckKey, missing: readonly string[]): ActCheck {
  return { key, isMet: missing.length === 0, evidence: missing };
}

function within(key: CheckKey, text: string, wanted: readonly string[]): ActCheck {
  const plain = text.toLocaleLowerCase('kk');
  const missing = wanted.filter((name) => name !== '' && !plain.includes(name.toLocaleLowerCase('kk')));
  return { ...line(key, missing), part: 'introductory' };
}

function match(key: CheckKey, text: string, pattern: RegExp): ActCheck {
  return { ...line(key, pattern.test(text) ? [] : ['—']), part: 'operative' };
}

function nothingLeftOpen(parts: ActParts): ActCheck {
  const left = partNames.flatMap((part) => (parts[part].match(opened) ?? []).map((found) => ({ part, found })));
  const [first] = left;
  const check = line(
    'nothing_left_open',
    left.map(({ found }) => found),
  );
  return first ? { ...check, part: first.part } : check;
}

/** Digits and the words in brackets after them say the same sum. */
function wrongSums(parts: ActParts, language: 'kk' | 'ru'): readonly string[] {
  const text = partNames.map((part) => parts[part]).join('\n');
  return [...text.matchAll(sums)].flatMap(([whole, digits = '', words = '']) => {
    const tenge = Number(digits.replace(/\D/g, ''));
    if (!Number.isSafeInteger(tenge)) return [whole];
    const said = words.trim().toLowerCase();
    const cases = ['nominative', 'accusative', 'genitive'] as const;
    const isSaid = cases.some((one) => tengeInWords(tenge, language, { case: one }).startsWith(`${said} т`));
    return isSaid ? [] : [whole];
  });
}
