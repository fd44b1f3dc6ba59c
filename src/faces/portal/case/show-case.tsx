import { type CourseEntry, type CourtCase, listPublicCourse, listStageChanges, type StageChange } from '#modules/cases';
import { type Court, getCourt, listStaff, shortStaffName } from '#modules/courts';
import { type DrawId, listDrawsOfCase } from '#modules/distribution';
import { type BoardHearing, findByCaseNumber, withShownStates } from '#modules/hearings';
import type { PageRequest, Reply } from '#platform/http';
import { framedView } from '#shell';
import { casePageTexts } from './texts.ts';
import { CaseView } from './view.tsx';

/** What everyone may know of a case. */
export interface CaseShown {
  readonly found: CourtCase;
  readonly court: Court;
  readonly judge: string | undefined;
  /** The draw that stands; none when the case came with its judge. */
  readonly drawId: DrawId | undefined;
  readonly stages: readonly StageChange[];
  /** What the law lets everybody know of the course, the latest first. */
  readonly course: readonly Pick<CourseEntry, 'kind' | 'text' | 'at'>[];
  /** Open ones only: a closed hearing is public without its case. */
  readonly hearings: readonly BoardHearing[];
}

export async function showCase({ lang, platform }: PageRequest, found: CourtCase): Promise<Reply> {
  const { reads, clock } = platform;
  const [court, staff, stages, hearings, draws, course] = await Promise.all([
    getCourt(reads, found.courtCode),
    listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
    listStageChanges(reads, found.id),
    findByCaseNumber(reads, lang, found.number),
    listDrawsOfCase(reads, found.id),
    listPublicCourse(reads, found.id),
  ]);
  const judge = staff.find(({ id }) => id === found.judgePostId);
  const shown: CaseShown = {
    ...{ found, court, stages, course },
    judge: judge && shortStaffName(judge),
    drawId: draws.at(-1)?.id,
    hearings: withShownStates(hearings, clock.now()),
  };
  const texts = casePageTexts(lang);
  const title = texts.title({ number: found.number });
  return framedView(title, <CaseView lang={lang} shown={shown} />, {
    hasNames: true,
    breadcrumbs: [
      { text: texts.home, href: `/${lang}` },
      { text: court.shortName[lang], href: `/${lang}/courts/${court.code}` },
      { text: title },
    ],
    shell: { court: { code: court.code, name: court.name[lang] }, section: '/hearings' },
  });
}
