import { uploadErrors } from '#modules/filing';
import {
  type AnswerTexts,
  type AttachmentId,
  acceptQuestion,
  answerFaults,
  attachToAnswer,
  type DeskQuestion,
  detachFromAnswer,
  forwardQuestion,
  publishAnswer,
  questionErrors,
  refuseQuestion,
  returnAnswer,
  saveAnswerDraft,
  submitAnswer,
  withdrawAnswer,
} from '#modules/questions';
import type { Act } from '#platform/audit';
import type { FieldError, FormRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { deskQuestionTexts } from './texts.ts';

/** What one button of the page does; returns what is said after it. */
export type Deed = (request: FormRequest, act: Act, question: DeskQuestion) => Promise<string>;

export const deeds: Readonly<Record<string, Deed>> = {
  accept: async (request, act, question) => {
    const { platform, form, formAll, lang } = request;
    const hidden = formAll.getAll('mark').flatMap((text) => (/^\d{1,4}$/.test(text) ? [Number(text)] : []));
    const { missed = '', visibility, reason } = form;
    await acceptQuestion(platform, act, { ...seenIn(request, question), hidden, missed, visibility, reason });
    return deskQuestionTexts(lang).accepted;
  },
  save: async (request, act, question) => {
    await saveAnswerDraft(request.platform, act, seenIn(request, question), answerIn(request));
    return deskQuestionTexts(request.lang).saved;
  },
  submit: async (request, act, question) => {
    const saved = await saveFirst(request, act, question);
    await submitAnswer(request.platform, act, saved);
    return deskQuestionTexts(request.lang).submitted;
  },
  publish: async (request, act, question) => {
    const saved = await saveFirst(request, act, question);
    await publishAnswer(request.platform, act, saved);
    return deskQuestionTexts(request.lang).publishedNow;
  },
  return: async (request, act, question) => {
    await returnAnswer(request.platform, act, { ...seenIn(request, question), words: request.form.remark ?? '' });
    return deskQuestionTexts(request.lang).returned;
  },
  refuse: async (request, act, question) => {
    const { ground, words = '' } = request.form;
    await refuseQuestion(request.platform, act, { ...seenIn(request, question), ground, words });
    return deskQuestionTexts(request.lang).refused;
  },
  forward: async (request, act, question) => {
    const { court: courtCode = '', forwardWords: words = '' } = request.form;
    await forwardQuestion(request.platform, act, { ...seenIn(request, question), courtCode, words });
    return deskQuestionTexts(request.lang).forwarded;
  },
  withdraw: async (request, act, question) => {
    await withdrawAnswer(request.platform, act, seenIn(request, question));
    return deskQuestionTexts(request.lang).withdrawn;
  },
  attach: async ({ platform, form, files, lang }, act, { id }) => {
    const file = files.find(({ field }) => field === 'file');
    if (file?.isCut) throw uploadErrors('FILING_FILE_TOO_LARGE', { name: file.fileName, limit: 20 });
    await attachToAnswer(platform, act, { id, title: form.fileTitle ?? '', file });
    return deskQuestionTexts(lang).attached;
  },
  detach: async ({ platform, form, lang }, act, { id }) => {
    const attachmentId = parseId<AttachmentId>(form.attachment);
    if (!attachmentId) throw questionErrors('QUESTIONS_ATTACHMENT_MISSING');
    await detachFromAnswer(platform, act, { id, attachmentId });
    return deskQuestionTexts(lang).detached;
  },
};

function seenIn({ form }: FormRequest, { id }: DeskQuestion) {
  return { id, version: /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0 };
}

/** What stands in the fields goes into the draft before it goes on; the version is one further then. */
async function saveFirst(request: FormRequest, act: Act, question: DeskQuestion) {
  const seen = seenIn(request, question);
  await saveAnswerDraft(request.platform, act, seen, answerIn(request));
  return { ...seen, version: seen.version + 1 };
}

export function answerIn({ form }: Pick<FormRequest, 'form'>): AnswerTexts {
  const text = (name: string) => (form[name] ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return {
    title: { kk: text('title_kk'), ru: text('title_ru'), en: text('title_en') },
    text: { kk: text('text_kk'), ru: text('text_ru'), en: text('text_en') },
  };
}

/** Every fault of an answer at once, beside its field; the deed itself tells the first alone. */
export function faultsOf(answer: AnswerTexts, lang: Lang): readonly FieldError[] {
  return answerFaults(answer).map(({ field, code }) => ({
    field,
    text: questionErrors(code, { limit: field.startsWith('title') ? 120 : 8000 }).say(lang),
  }));
}

/** The field that mends what a deed has refused. */
export function fieldOf(deed: string, code: string): string {
  const fields: Readonly<Record<string, string>> = {
    QUESTIONS_VISIBILITY_MISSING: 'visibility',
    QUESTIONS_REASON_MISSING: 'reason',
    QUESTIONS_HIDDEN_WORD_ABSENT: 'missed',
    QUESTIONS_GROUND_MISSING: 'ground',
    QUESTIONS_COURT_MISSING: 'court',
    QUESTIONS_TITLE_LONG: deed === 'attach' ? 'fileTitle' : 'title_kk',
    QUESTIONS_ANSWER_LONG: 'text_kk',
  };
  const ofDeed: Readonly<Record<string, string>> = {
    refuse: 'words',
    forward: 'forwardWords',
    return: 'remark',
    attach: 'file',
  };
  return fields[code] ?? ofDeed[deed] ?? 'deeds';
}
