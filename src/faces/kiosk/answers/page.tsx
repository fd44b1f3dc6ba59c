import { formatDate } from '@ashyq/kk-text';
import { EmptyState, Icon, spokenText } from '#design';
import { answerIn, findPublished, listPublished, questionErrors } from '#modules/questions';
import { hereHref, rowsOf } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { Pager } from '../screen/pager.tsx';
import { saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { WrittenText } from '../screen/written-text.tsx';
import { AnswerLinks } from './answer-links.tsx';
import { answersTexts } from './texts.ts';

const cache = { topics: () => ['questions:*', 'courts:*'], maxAgeS: 60 };

/** `/kk/kiosk/answers?court=7517`: what the chairperson of this court has answered. */
const listPage = kioskPage({
  path: '/answers',
  cache,
  get: async (here, request) => {
    const { platform, lang, query } = request;
    const texts = answersTexts(lang);
    const wanted = Number.parseInt(query.page ?? '1', 10) || 1;
    const { questions, page, pages } = await listPublished(platform.listReads, {
      ...{ court: here.court.code, page: wanted, perPage: rowsOf(here, 8) },
    });
    const body = (
      <Screen title={texts.title} icon="question" lead={texts.lead}>
        {questions.length === 0 ? (
          <EmptyState icon="question" title={texts.nothing}>
            {texts.nothingNext}
          </EmptyState>
        ) : (
          <AnswerLinks here={here} found={questions} />
        )}
        <Pager here={here} path="/answers" page={page} pages={pages} />
      </Screen>
    );
    const say = [texts.title, texts.lead, ...(questions.length > 0 ? [] : [texts.nothing, texts.nothingNext])];
    return screenView(here, { title: texts.title, path: '/answers', back: { path: '/ask' }, body, say });
  },
});

/** `/kk/kiosk/answers/15?court=7517`: one question with its answer. */
const readPage = kioskPage({
  path: '/answers/:number',
  cache,
  get: async (here, request) => {
    const { platform, lang, params } = request;
    const number = /^[1-9]\d{0,8}$/.test(params.number ?? '') ? Number(params.number) : 0;
    const found = await findPublished(platform.reads, number);
    if (!found) throw questionErrors('QUESTIONS_NOT_FOUND');
    const texts = answersTexts(lang);
    const [title, text] = [answerIn(found.answer.title, lang), answerIn(found.answer.text, lang)];
    const body = (
      <Screen title={title.text} lead={texts.asked({ day: formatDate(lang, found.askedOn) })}>
        <h2 class="sot-screen__part">{texts.question}</h2>
        <WrittenText text={found.text} lang={found.lang} />
        <h2 class="sot-screen__part">{texts.answer}</h2>
        <WrittenText text={text.text} lang={text.lang} />
        <TakeToPhone lang={lang} origin={platform.publicOrigin} path={`/${lang}/questions/${number}`} />
        <a class="govuk-button govuk-button--secondary" href={hereHref(here, '/ask')}>
          <Icon name="question" /> {texts.ask}
        </a>
      </Screen>
    );
    return screenView(here, {
      ...{ title: title.text, path: `/answers/${number}`, back: { path: '/answers' }, body },
      say: [
        ...[texts.title, ...spokenText(texts.asked, { day: { day: found.askedOn } }), texts.question, texts.answer],
        ...[...saidOfPhone(lang, platform.publicOrigin), texts.ask],
      ],
    });
  },
});

export const answersPages = [listPage, readPage];
