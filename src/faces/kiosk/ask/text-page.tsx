import { Icon, spokenText, Textarea, WorkField } from '#design';
import {
  type AskedQuestion,
  askQuestion,
  LONGEST_TEXT,
  type PublishedQuestion,
  questionSearch,
  questionWork,
  readQuestionText,
  takeQuestionWork,
} from '#modules/questions';
import type { FormRequest, PageRequest, Reply } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState } from '#shell';
import { AnswerLinks } from '../answers/answer-links.tsx';
import { type Here, hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfErrors, saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { senderOf } from '../screen/sender.ts';
import { TypingForm, Wrong } from '../screen/typing-form.tsx';
import { WrittenText } from '../screen/written-text.tsx';
import { AskDone } from './done-view.tsx';
import { askTexts } from './texts.ts';

/** `/kk/kiosk/ask/text?court=7517`: a question of 300 characters from a registered kiosk, or from a browser that did a small sum. */
export const askTextPage = kioskPage({
  path: '/ask/text',
  get: async (here, request) => await ask(here, request, emptyForm, 200),
  post: async (here, request) => await send(here, request),
});

async function send(here: Here, request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const read = await attempt(lang, 'text', async () => readQuestionText(form.text ?? '', 'kiosk'));
  if (!read.ok) return await ask(here, request, { values: form, errors: read.errors }, read.status);
  const similar = form.sure === '1' ? [] : await similarTo(request, here, read.value);
  if (similar.length > 0) return await showSimilar(here, request, read.value, similar);
  const network = await senderOf(here, request, () => takeQuestionWork(platform, form.task ?? '', form.answer ?? ''));
  if (network === undefined) {
    const errors = [{ field: 'text', text: askTexts(lang).proof }];
    return await ask(here, request, { values: form, errors }, 422);
  }
  const done = await attempt(lang, 'text', () => enter(here, request, read.value, network));
  if (!done.ok) return await ask(here, request, { values: form, errors: done.errors }, done.status);
  const title = askTexts(lang).doneTitle;
  const body = <AskDone here={here} asked={done.value} origin={platform.publicOrigin} />;
  const { doneTitle, doneLead, until, next } = askTexts(lang);
  const saidDay = [until, { day: done.value.dueOn }];
  const say = [doneTitle, doneLead, ...saidDay, next, ...saidOfPhone(lang, platform.publicOrigin)];
  return screenView(here, { title, path: '/ask', back: { path: '/ask' }, body, isPrivate: true, say });
}

async function enter(here: Here, request: FormRequest, text: string, network: string): Promise<AskedQuestion> {
  const { platform, lang, act } = request;
  return await askQuestion(platform, act('questions.ask-question'), {
    ...{ courtCode: here.court.code, text, lang, source: 'kiosk', asker: { way: 'talon' }, network },
  });
}

async function similarTo({ platform }: PageRequest, { court }: Here, text: string) {
  return await platform.ports.of(questionSearch).similar(platform.reads, { text, courtCode: court.code });
}

/** The same question answered already spares the asker two weeks. */
async function showSimilar(
  here: Here,
  request: FormRequest,
  text: string,
  similar: readonly PublishedQuestion[],
): Promise<Reply> {
  const { platform, lang } = request;
  const texts = askTexts(lang);
  const work = await questionWork(platform);
  const body = (
    <Screen title={texts.similarTitle} icon="info" lead={texts.similarLead}>
      <AnswerLinks here={here} found={similar.slice(0, 3)} />
      <h2 class="sot-screen__part">{texts.yours}</h2>
      <WrittenText text={text} lang={lang} />
      <form action={hereHref(here, '/ask/text')} method="post">
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="sure" value="1" />
        <WorkField {...work} />
        <button type="submit" class="govuk-button">
          <Icon name="mail" /> {texts.sendAnyway}
        </button>
      </form>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.similarTitle, path: '/ask/text', back: { path: '/ask' }, body, isPrivate: true },
    say: [texts.similarTitle, texts.similarLead, texts.yours, texts.sendAnyway],
  });
}

async function ask(here: Here, request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang } = here;
  const texts = askTexts(lang);
  const work = await questionWork(request.platform);
  const limit = LONGEST_TEXT.kiosk;
  const body = (
    <Screen title={texts.textTitle} icon="edit" stage={<Wrong state={state} />}>
      <TypingForm {...{ here, path: '/ask/text', submit: texts.send, layouts: ['letters', 'numbers', 'latin'] }}>
        <Textarea
          name="text"
          label={texts.text}
          hint={texts.textHint({ limit })}
          error={errorOf(state, 'text')}
          value={state.values.text ?? ''}
          rows={4}
          autocomplete="off"
          spellcheck={false}
          attributes={{ maxlength: limit }}
        />
        <WorkField {...work} />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.textTitle, path: '/ask/text', back: { path: '/ask' }, body, isPrivate: true },
    ...{ status, hasErrors: state.errors.length > 0 },
    say: [
      ...[texts.textTitle, ...saidOfErrors(lang, state), texts.text],
      ...spokenText(texts.textHint, { limit: { number: limit } }),
    ],
  });
}
