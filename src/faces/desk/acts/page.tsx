import { listCasesForActs, listForReview, listUnfinished } from '#modules/acts';
import type { StaffPostId } from '#modules/cases';
import { listStaff } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Page, PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { deskActsTexts } from './texts.ts';
import { ActsWorkView } from './view.tsx';

/** `/kk/desk/acts`: what waits for an act, acts in work, and public versions that wait for a look. */
export const deskActsPage: Page = {
  path: '/desk/acts',
  access: 'staff',
  get: async (request) => {
    const { lang, platform, principal } = request;
    const { reads } = platform;
    const courtsOf = (roles: readonly string[]): string[] => [
      ...new Set((principal?.posts ?? []).filter(({ role }) => roles.includes(role)).map(({ courtCode }) => courtCode)),
    ];
    const body = (
      <ActsWorkView
        lang={lang}
        today={legalDay(platform.clock.now())}
        cases={await listCasesForActs(reads, await judgePosts(request))}
        unfinished={
          principal
            ? await listUnfinished(reads, { judge: principal.personId, courts: courtsOf(['hearing_secretary']) })
            : []
        }
        review={
          await listForReview(reads, {
            ...{ judge: principal?.personId, courts: courtsOf(['registry_clerk', 'press_officer', 'archivist']) },
          })
        }
      />
    );
    return framedView(deskActsTexts(lang).title, body, {
      isPrivate: true,
      shell: { isWide: true, section: '/desk/acts' },
    });
  },
};

/** Offices of a judge that the person holds today. */
async function judgePosts({ platform, principal }: PageRequest): Promise<readonly StaffPostId[]> {
  const held = (principal?.posts ?? []).filter(({ role }) => role === 'judge' || role === 'chairperson');
  const lists = await Promise.all(
    held.map(({ courtCode }) => listStaff(platform.reads, { court: courtCode, roles: ['judge', 'chairperson'] })),
  );
  return lists.flat().flatMap(({ id, personId }) => (personId === principal?.personId ? [id as StaffPostId] : []));
}
