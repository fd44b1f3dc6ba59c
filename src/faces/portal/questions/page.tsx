import { listCourts, termRuleOn } from '#modules/courts';
import { countQuestions, listPublished } from '#modules/questions';
import { legalDay } from '#platform/clock';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { readAsked } from './asked.ts';
import { questionsPageTexts } from './texts.ts';
import { QuestionsView } from './view.tsx';

/** `/kk/questions?court=7517`: the answers of chairpersons, and how many wait. */
export const questionsPage: Page = {
  path: '/questions',
  access: 'everyone',
  cache: { topics: () => ['questions:*', 'courts:*'], maxAgeS: 60 },
  get: async (request) => {
    const { lang, platform } = request;
    const { listReads: reads, clock } = platform;
    const asked = await readAsked(request);
    const today = legalDay(clock.now());
    const [found, counts, courts] = await Promise.all([
      listPublished(reads, asked),
      countQuestions(reads, asked.court || undefined),
      listCourts(reads),
    ]);
    const { amount: days } = termRuleOn('administrative.question_answer', today);
    const texts = questionsPageTexts(lang);
    const court = courts.find(({ code }) => code === asked.court);
    const body = <QuestionsView {...{ lang, asked, found, counts, courts, court, days }} year={today.year} />;
    return framedView(court ? `${texts.title}: ${court.shortName[lang]}` : texts.title, body, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        ...(court ? [{ text: court.shortName[lang], href: `/${lang}/courts/${court.code}` }] : []),
        { text: texts.title },
      ],
      shell: {
        description: texts.lead,
        ...(court ? { court: { code: court.code, name: court.name[lang] }, section: '/courts' } : {}),
      },
    });
  },
};
