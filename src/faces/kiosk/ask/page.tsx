import { Icon, spokenText } from '#design';
import { termRuleOn } from '#modules/courts';
import { listPublished } from '#modules/questions';
import { legalDay } from '#platform/clock';
import { AnswerLinks } from '../answers/answer-links.tsx';
import { hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { askTexts } from './texts.ts';

/** Answers that stand beside the choice. */
const LATEST = 3;

/** `/kk/kiosk/ask?court=7517`: what may be asked, what was answered, and two ways to ask. */
export const askPage = kioskPage({
  path: '/ask',
  cache: { topics: () => ['questions:*', 'courts:*'], maxAgeS: 60 },
  get: async (here, request) => {
    const { platform, lang } = request;
    const { code } = here.court;
    const texts = askTexts(lang);
    const { amount: days } = termRuleOn('administrative.question_answer', legalDay(platform.clock.now()));
    const { questions } = await listPublished(platform.listReads, { court: code, perPage: LATEST });
    const body = (
      <Screen
        isSplit
        title={texts.title}
        icon="question"
        lead={texts.rule}
        stage={<p class="sot-said">{texts.term({ days })}</p>}
      >
        <a class="sot-tile sot-tile--first" href={hereHref(here, '/ask/text')}>
          <Icon name="edit" class="sot-tile__icon" />
          <span class="sot-tile__words">
            <span class="sot-tile__title">{texts.here}</span>
            <span class="sot-tile__hint">{texts.hereHint}</span>
          </span>
        </a>
        <h2 class="sot-screen__part">{texts.phone}</h2>
        <TakeToPhone lang={lang} origin={platform.publicOrigin} path={`/${lang}/questions/ask?court=${code}`} />
        {questions.length > 0 && (
          <>
            <h2 class="sot-screen__part">{texts.latest}</h2>
            <AnswerLinks here={here} found={questions} />
            <a class="govuk-button govuk-button--secondary" href={hereHref(here, '/answers')}>
              {texts.read}
            </a>
          </>
        )}
      </Screen>
    );
    return screenView(here, {
      ...{ title: texts.title, path: '/ask', body },
      say: [
        ...[texts.title, texts.rule, ...spokenText(texts.term, { days: { number: days } }), texts.here, texts.hereHint],
        ...[texts.phone, ...saidOfPhone(lang, platform.publicOrigin)],
        ...(questions.length > 0 ? [texts.latest, texts.read] : []),
      ],
    });
  },
});
