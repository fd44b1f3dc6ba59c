import { SummaryList } from '#design';
import { type CourtCase, caseTexts, findCategory } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { hearingWords } from '../hearing-words/texts.ts';
import { newHearingTexts } from './texts.ts';

/** Which case it is; names are not needed to set a time. */
export function CaseFacts({ lang, file }: { readonly lang: Lang; readonly file: CourtCase }) {
  const texts = newHearingTexts(lang);
  const words = hearingWords(lang);
  return (
    <SummaryList
      rows={[
        {
          ...{ key: texts.theCase, value: file.number },
          actions: [{ text: texts.otherCase, href: `/${lang}/desk/hearings/new` }],
        },
        { key: words.category, value: findCategory(file.category)?.name[lang] ?? file.category },
        { key: words.state, value: caseTexts(lang).stages[file.stage] },
      ]}
    />
  );
}
