import { formatNumericDate, formatTenge } from '@ashyq/kk-text';
import type { Lang, Text } from '#platform/i18n';
import { filingTexts } from '../../locales/index.ts';
import { type AnswerValue, type Given, hasContent, partiesOf } from './answers.ts';
import type { Field } from './field.ts';
import { type Form, findField, type Question, questionsOf } from './form.ts';
import { type Party, partyDetails, partyName } from './party.ts';
import { askedFields, isAsked } from './progress.ts';

/** Names that are not in the form: of courts, categories, grounds of exemption; the code itself when it has none. */
export interface Names {
  readonly court: (code: string) => string;
  readonly category: (key: string) => string;
  readonly exemption: (code: string) => string;
}

/** An answer in words: on the page «check answers», in the paper, on the clerk's screen. */
export interface ShownAnswer {
  readonly field: string;
  readonly question: string;
  readonly label: string;
  /** One line a party or chosen value; a long text keeps its paragraphs. Empty: answered with nothing. */
  readonly lines: readonly string[];
}

export interface ShownTask {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly ShownAnswer[];
}

/** Everything that is asked, task by task, answered or not. */
export function showAnswers(form: Form, given: Given, lang: Lang, names: Names): readonly ShownTask[] {
  return form.tasks.map(({ id, title, questions }) => ({
    ...{ id, title: title[lang] },
    answers: questions.flatMap((question) => (isAsked(question, given) ? shownOf(question, given, lang, names) : [])),
  }));
}

function shownOf(question: Question, given: Given, lang: Lang, names: Names): readonly ShownAnswer[] {
  return askedFields(question, given).map((field) => ({
    ...{ field: field.id, question: question.id, label: field.label[lang] },
    lines: field.kind === 'documents' ? given.documents.map(({ title }) => title) : linesOf(field, given, lang, names),
  }));
}

/** The sections of the paper that have something to say. */
export function showSections(
  form: Form,
  given: Given,
  lang: Lang,
  names: Names,
): readonly { readonly heading: string; readonly answers: readonly ShownAnswer[] }[] {
  const asked = questionsOf(form).filter((question) => isAsked(question, given));
  return form.sections.flatMap(({ heading, fields }) => {
    const answers = fields.flatMap((id): ShownAnswer[] => {
      const question = asked.find((one) => askedFields(one, given).some((field) => field.id === id));
      const field = findField(form, id);
      if (!question || !field || !hasContent(given.answers[id])) return [];
      const lines = linesOf(field, given, lang, names);
      return [{ field: id, question: question.id, label: field.label[lang], lines }];
    });
    return answers.length > 0 ? [{ heading: heading[lang], answers }] : [];
  });
}

function linesOf(field: Field, given: Given, lang: Lang, names: Names): readonly string[] {
  const value = given.answers[field.id];
  if (!hasContent(value)) return [];
  if (field.kind === 'party') return partiesOf(given.answers, field.id).map((party) => partyLine(party, lang));
  if (Array.isArray(value)) return value.map((one) => optionOf(field, String(one), lang));
  return [wordsOf(field, value, lang, names)];
}

function wordsOf(field: Field, value: AnswerValue | undefined, lang: Lang, names: Names): string {
  const text = String(value);
  switch (field.kind) {
    case 'money':
      return formatTenge(lang, Number(value) / 100);
    case 'date':
      return formatNumericDate(Temporal.PlainDate.from(text));
    case 'choice':
      return optionOf(field, text, lang);
    case 'yes-no':
      return filingTexts(lang).yesNo[text as 'yes' | 'no' | 'unknown'] ?? text;
    case 'court':
      return names.court(text);
    case 'category':
      return names.category(text);
    case 'exemption':
      return text === 'none' ? filingTexts(lang).exemptionNone : names.exemption(text);
    default:
      return text;
  }
}

function optionOf(field: Field, value: string, lang: Lang): string {
  const label: Text | undefined =
    'options' in field ? field.options.find((option) => option.value === value)?.label : undefined;
  return label?.[lang] ?? value;
}

/** «Қасымова Айгүл, ЖСН/БСН: 950101572046, мекенжайы: …». */
export function partyLine(party: Party, lang: Lang): string {
  const words = filingTexts(lang).party;
  const details = partyDetails.flatMap((detail) => {
    const value = party[detail];
    if (!value) return detail === 'number' ? [`${words.number}: ${words.unknownNumber}`] : [];
    return [`${words[detail]}: ${detail === 'birthDate' ? formatNumericDate(Temporal.PlainDate.from(value)) : value}`];
  });
  const name = partyName(party);
  return [...(name ? [name] : []), ...details].join('; ');
}
