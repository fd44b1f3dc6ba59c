import type { NewsSource } from '#modules/notices';
import type { Reads } from '#platform/db';
import { casePath } from '../model/case-address.ts';
import { type CaseNumber, caseNumberParts } from '../model/case-number.ts';
import { publicNames } from '../model/publicity.ts';
import { findCaseByNumber } from './get-case.ts';
import { listPublicCourse } from './list-course.ts';

/** What of a case that the law closes is told as well: the same as on its page. */
const STAGES = 'cases.stage_changed';

/** What everybody may know of the course of a case, in the words in which it was entered. */
export const caseNews: NewsSource<Reads> = {
  name: 'cases.public-course',
  topics: {
    case: async (on, { key, lang, after, until }) => {
      const found = await findCaseByNumber(on, key);
      if (!found) return [];
      const { reason } = publicNames(found.kind, found.category, true, found.registeredOn);
      const course = await listPublicCourse(on, found.id);
      return course
        .filter(({ at }) => Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0)
        .filter(({ kind }) => reason !== 'closed_by_law' || kind === STAGES)
        .map(({ at, text }) => ({
          at,
          title: text[lang],
          path: `/cases/${casePath(caseNumberParts(found.number as CaseNumber))}`,
        }));
    },
  },
};
