import { defineCourseKind } from '#modules/cases';
import { filingTexts } from '../../locales/index.ts';

/** What a party needs in the hearing; health and language of a person are not for the public. */
export const needsNotedKind = defineCourseKind<{
  readonly who: string;
  readonly needs: readonly string[];
  readonly language: string;
}>('filing.needs_noted', {
  texts:
    (lang) =>
    ({ who, needs, language }) => {
      const { course, needsWords } = filingTexts(lang);
      const words = needs.map((need) => needsWords[need as keyof typeof needsWords] ?? need);
      return course.needs({ who, needs: [...words, ...(language ? [language] : [])].join(', ') });
    },
});

/** The same claim came again and is heard with the first one. */
export const duplicateJoinedKind = defineCourseKind<object>('filing.duplicate_joined', {
  texts: (lang) => () => filingTexts(lang).course.duplicate,
  isTold: true,
});
