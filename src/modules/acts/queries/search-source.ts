import { formatDate } from '@ashyq/kk-text';
import { findCategory } from '#modules/cases';
import { onFact, type SearchSource } from '#modules/search';
import { inEach } from '#platform/i18n';
import { actPublished } from '../events.ts';
import { actKindName } from '../model/act-kinds.ts';
import { plainText } from '../model/anonymise/marks.ts';
import { partNames } from '../model/parts.ts';
import { inActs } from '../store/tables.ts';
import { findPublicAct } from './public-acts.ts';

/** Published acts, found by number, kind, category and every word of their public version. */
export const actsToFind: SearchSource = {
  kind: 'act',
  facts: [onFact(actPublished, ({ slug }) => [slug])],
  read: async (on, slug) => {
    const act = await findPublicAct(on, slug);
    if (!act) return undefined;
    const category = findCategory(act.category)?.name;
    return {
      ...{ kind: 'act', ref: slug, courtCode: act.courtCode, until: null, href: `/acts/${encodeURIComponent(slug)}` },
      at: act.publishedAt,
      title: inEach((lang) => `${actKindName(act.kind, lang)} № ${act.number}`),
      about: inEach((lang) => [formatDate(lang, act.finalOn), category?.[lang]].filter(Boolean).join(' · ')),
      words: partNames.map((part) => plainText(act.parts[part])).join(' '),
      numbers: [act.number],
    };
  },
  list: async (on, after, most) => {
    const rows = await inActs(on)
      .selectFrom('acts.public_version as shown')
      .innerJoin('acts.act as act', 'act.id', 'shown.act_id')
      .select('act.slug')
      .where('shown.state', '=', 'published')
      .where('act.slug', '>', after)
      .orderBy('act.slug')
      .limit(most)
      .execute();
    return rows.flatMap(({ slug }) => (slug === null ? [] : [slug]));
  },
};
