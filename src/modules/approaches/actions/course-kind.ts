import { defineCourseKind } from '#modules/cases';
import { approachTexts } from '../locales/index.ts';
import type { SenderKind } from '../model/approach.ts';

/** Those who take part learn of it: nobody is approached behind their backs. */
export const approachKind = defineCourseKind<{ readonly sender: SenderKind; readonly approachId: string }>(
  'approaches.approach_entered',
  {
    texts: (lang) => approachTexts(lang).course,
    publicTexts: (lang) => approachTexts(lang).course,
    isTold: true,
  },
);
