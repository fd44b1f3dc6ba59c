import { type Court, listCourts } from '#modules/courts';
import { MOST_BYTES } from '#modules/filing';
import { type DeskQuestion, getQuestion, type QuestionId, questionErrors } from '#modules/questions';
import type { Actor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { blogAct, blogActors, mayBlog } from '../questions/blog-court.ts';
import { answerIn, deeds, faultsOf, fieldOf } from './deeds.ts';
import { deskQuestionTexts } from './texts.ts';
import { DeskQuestionView } from './view.tsx';

/** `/kk/desk/questions/{id}`: one question from the first look to the answer. */
export const deskQuestionPage: Page = {
  path: '/desk/questions/:id',
  access: mayBlog,
  isPersonal: true,
  maxBodyBytes: MOST_BYTES + 1024 * 1024,
  takesCutFiles: true,
  get: async (request) => await show(request, await readable(request), emptyForm, 200),
  post: async (request) => {
    const { lang, form } = request;
    const name = form.deed ?? '';
    const run = deeds[name];
    if (!run) throw httpErrors('HTTP_BAD_REQUEST');
    const opened = await readable(request);
    const faults = name === 'submit' || name === 'publish' ? faultsOf(answerIn(request), lang) : [];
    if (faults.length > 0) return await show(request, opened, { values: form, errors: faults }, 422);
    const act = blogAct(request, `questions.${name}`, opened.actor);
    const done = await attempt(
      lang,
      (code) => fieldOf(name, code),
      () => run(request, act, opened.question),
    );
    if (!done.ok) {
      const values = { ...form, marks: request.formAll.getAll('mark').join(' ') };
      return await show(request, await readable(request), { values, errors: done.errors }, done.status);
    }
    const isGone = name === 'forward';
    return redirect(isGone ? `/${lang}/desk/questions` : request.path, { flash: done.value });
  },
};

interface Opened {
  readonly question: DeskQuestion;
  readonly actor: Actor;
}

/** Under the office that may do most with it; the chairperson's before the press officer's. @throws QUESTIONS_NOT_FOUND, QUESTIONS_NOT_ALLOWED */
async function readable(request: PageRequest | FormRequest): Promise<Opened> {
  const id = parseId<QuestionId>(request.params.id);
  if (!id) throw questionErrors('QUESTIONS_NOT_FOUND');
  const opened: Opened[] = [];
  for (const actor of blogActors(request)) {
    try {
      opened.push({ actor, question: await getQuestion(request.platform.reads, actor, id) });
    } catch (thrown) {
      if (!isHouseError(thrown, 'QUESTIONS_NOT_ALLOWED')) throw thrown;
    }
  }
  const [first] = opened.sort((a, b) => b.question.steps.length - a.question.steps.length);
  if (!first) throw questionErrors('QUESTIONS_NOT_ALLOWED');
  return first;
}

async function show(request: PageRequest, { question }: Opened, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const texts = deskQuestionTexts(lang);
  const courts = await listCourts(platform.reads);
  const court = courts.find(({ code }) => code === question.courtCode);
  const title = texts.title({ number: question.number });
  return framedView(title, <DeskQuestionView {...{ lang, question, state, courts }} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    breadcrumbs: [{ text: texts.blog, href: `/${lang}/desk/questions?court=${question.courtCode}` }, { text: title }],
    shell: { isWide: true, section: '/desk/questions', ...shellOf(court, lang) },
  });
}

const shellOf = (court: Court | undefined, lang: PageRequest['lang']) =>
  court ? { court: { code: court.code, name: court.shortName[lang] } } : {};
