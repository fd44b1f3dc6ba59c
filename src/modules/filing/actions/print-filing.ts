import type { Platform } from '#platform';
import { filingTexts } from '../locales/index.ts';
import type { Given } from '../model/forms/answers.ts';
import { textOf } from '../model/forms/answers.ts';
import type { Form } from '../model/forms/form.ts';
import { showSections } from '../model/forms/show-answers.ts';
import { formNames } from '../queries/form-names.ts';

/** The paper of a filing, in the language in which it was written. Made outside of any transaction. */
export async function printFiling(
  platform: Platform,
  { form, given, language }: { readonly form: Form; readonly given: Given; readonly language: 'kk' | 'ru' },
): Promise<Uint8Array> {
  const names = await formNames(platform.reads, language);
  const words = filingTexts(language).paper;
  const code = textOf(given.answers, 'court');
  const sections = showSections(form, given, language, names).map(({ heading, answers }) => ({
    heading,
    answers: answers.map(({ label, lines }) => ({ label, lines: [...lines] })),
  }));
  return await platform.printer.print({
    template: new URL('./filing.typ', import.meta.url),
    lang: language,
    title: form.title[language],
    author: words.author,
    at: platform.clock.now(),
    data: {
      ...{ title: form.title[language], court: code ? names.court(code) : '', sections },
      attachments: given.documents.map(({ title }) => title),
      words: { attachments: words.attachments, none: words.none, signed: words.signed },
    },
  });
}
