import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import {
  answerIn,
  findPublished,
  listPublishedAttachments,
  openAttachment,
  type PublishedAttachment,
  type PublishedQuestion,
  questionErrors,
  voteOnAnswer,
} from '#modules/questions';
import { legalDay } from '#platform/clock';
import { content, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { questionPageTexts } from './texts.ts';
import { QuestionView } from './view.tsx';

/** `/kk/questions/15`: one question with its answer, and whether readers found it useful. */
const questionPage: Page = {
  path: '/questions/:number',
  access: 'everyone',
  cache: { topics: () => ['questions:*', 'courts:*'], maxAgeS: 60 },
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, network, form, act } = request;
    const { number } = await asked(request);
    const browser = { token: request.browserToken(), network };
    const done = await attempt(lang, 'vote', () =>
      voteOnAnswer(platform, act('questions.vote'), browser, { number, vote: form.vote }),
    );
    if (!done.ok) return await show(request, { values: {}, errors: done.errors }, done.status);
    return redirect(request.path, { flash: questionPageTexts(lang).thanks });
  },
};

/** `/kk/questions/15/files/{id}` */
const questionFilePage: Page = {
  path: '/questions/:number/files/:id',
  access: 'everyone',
  get: async ({ platform, params }) => {
    const opened = await openAttachment(platform, { number: numberOf(params.number), attachmentId: params.id ?? '' });
    const { bytes, fileName, mediaType } = opened;
    return content(mediaType, bytes, { fileName, headers: { 'cache-control': 'no-cache' } });
  },
};

export const questionPages: readonly Page[] = [questionPage, questionFilePage];

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const texts = questionPageTexts(lang);
  const question = await asked(request);
  const court = await getCourt(platform.reads, question.courtCode);
  const shown = { court, by: await answeredBy(request, question), files: await filesOf(request, question) };
  const title = answerIn(question.answer.title, lang).text;
  return framedView(title, <QuestionView {...{ lang, question, state, ...shown }} />, {
    ...{ status, hasErrors: state.errors.length > 0 },
    breadcrumbs: [
      { text: texts.home, href: `/${lang}` },
      { text: court.shortName[lang], href: `/${lang}/courts/${court.code}` },
      { text: texts.blog, href: `/${lang}/questions?court=${court.code}` },
      { text: texts.number({ number: question.number }) },
    ],
    shell: { section: '/courts', court: { code: court.code, name: court.name[lang] }, description: title },
  });
}

/** @throws QUESTIONS_NOT_FOUND */
async function asked({ platform, params }: PageRequest): Promise<PublishedQuestion> {
  const question = await findPublished(platform.reads, numberOf(params.number));
  if (!question) throw questionErrors('QUESTIONS_NOT_FOUND');
  return question;
}

/** @throws QUESTIONS_NOT_FOUND for what is no number */
function numberOf(text: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw questionErrors('QUESTIONS_NOT_FOUND');
  return Number(text);
}

/** Who was chairperson on the day of the answer. */
async function answeredBy({ platform }: PageRequest, question: PublishedQuestion): Promise<string | undefined> {
  const on = legalDay(question.publishedAt);
  const [holder] = await listStaff(platform.reads, { court: question.courtCode, roles: ['chairperson'], on });
  return holder && shortStaffName(holder);
}

async function filesOf({ platform }: PageRequest, { id }: PublishedQuestion): Promise<readonly PublishedAttachment[]> {
  return await listPublishedAttachments(platform.reads, id);
}
