import { formatDate } from '@ashyq/kk-text';
import { onFact, type SearchSource } from '#modules/search';
import { inEach } from '#platform/i18n';
import { caseRegistered } from '../events.ts';
import { casePath } from '../model/case-address.ts';
import { type CaseNumber, caseNumberParts } from '../model/case-number.ts';
import { findCategory } from '../model/categories.ts';
import { publicNames } from '../model/publicity.ts';
import { inCases } from '../store/tables.ts';
import { findCaseByNumber } from './get-case.ts';

/** Cases of kinds that the law opens to everybody, found by number and category; nobody's name is among their words. */
export const casesToFind: SearchSource = {
  kind: 'case',
  facts: [onFact(caseRegistered, ({ number }) => [number])],
  read: async (on, number) => {
    const found = await findCaseByNumber(on, number);
    if (!found) return undefined;
    const { courtCode, kind, category, registeredOn } = found;
    // Whether a hearing is closed later hides its names, and none are here.
    if (publicNames(kind, category, true, registeredOn).reason !== 'open') return undefined;
    const name = findCategory(category)?.name;
    return {
      ...{ kind: 'case', ref: number, courtCode, until: null, numbers: [number] },
      href: `/cases/${casePath(caseNumberParts(number as CaseNumber))}`,
      at: registeredOn.toZonedDateTime('Asia/Almaty').toInstant(),
      title: { kk: number, ru: number, en: number },
      about: inEach((lang) => [name?.[lang], formatDate(lang, registeredOn)].filter(Boolean).join(' · ')),
      words: '',
    };
  },
  list: async (on, after, most) => {
    const rows = await inCases(on)
      .selectFrom('cases.court_case')
      .select('number')
      .where('number', '>', after)
      .orderBy('number')
      .limit(most)
      .execute();
    return rows.map(({ number }) => number);
  },
};
