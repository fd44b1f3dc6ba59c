import { type Court, getCourt, listCourts } from '#modules/courts';
import { countQuestions, listInbox, listSettled } from '#modules/questions';
import { fragment, httpErrors, type Page, type PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { blogCourts, mayBlog } from './blog-court.ts';
import { deskQuestionsTexts } from './texts.ts';
import { BlogDesk, BlogInbox } from './view.tsx';

/** `/kk/desk/questions?court=7517`: what waits for an answer, the nearest last day first; it follows the court live. */
export const deskQuestionsPage: Page = {
  path: '/desk/questions',
  access: mayBlog,
  get: async (request) => {
    const { platform, lang, query } = request;
    const court = await courtOf(request);
    const { reads } = platform;
    const [inbox, counts, settled] = await Promise.all([
      listInbox(reads, court.code),
      countQuestions(reads, court.code),
      listSettled(reads, court.code),
    ]);
    const shown = { lang, inbox, counts, settled, court };
    if (query.part === 'inbox') return fragment(<BlogInbox {...shown} />);
    const codes = blogCourts(request);
    const courts = (await listCourts(reads)).filter(({ code }) => codes.includes(code));
    return framedView(deskQuestionsTexts(lang).title, <BlogDesk {...{ ...shown, courts }} />, {
      isPrivate: true,
      shell: { isWide: true, section: '/desk/questions', court: { code: court.code, name: court.shortName[lang] } },
    });
  },
};

async function courtOf(request: PageRequest): Promise<Court> {
  const [code] = blogCourts(request);
  if (!code) throw httpErrors('HTTP_NOT_ALLOWED');
  return await getCourt(request.platform.reads, code);
}
