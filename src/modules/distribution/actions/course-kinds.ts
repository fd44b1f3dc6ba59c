import { defineCourseKind } from '#modules/cases';
import { distributionTexts } from '../locales/index.ts';

/** The lot fell; the judge is told of by the entry of the assignment itself. */
export const drawnKind = defineCourseKind<{
  readonly candidates: number;
  readonly draw: number;
  readonly drawId: string;
}>('distribution.judge_drawn', {
  texts: (lang) => distributionTexts(lang).course.drawn,
  publicTexts: (lang) => distributionTexts(lang).course.drawn,
});

/** No lot: the judge of an earlier case has this one too. */
export const sameJudgeKind = defineCourseKind<{ readonly caseNumber: string; readonly drawId: string }>(
  'distribution.same_judge',
  {
    texts: (lang) => distributionTexts(lang).course.sameJudge,
    publicTexts: (lang) => distributionTexts(lang).course.sameJudge,
  },
);
