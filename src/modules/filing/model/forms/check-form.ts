import { isInForce } from '#platform/clock';
import type { Lang, Text } from '#platform/i18n';
import { filingTexts } from '../../locales/index.ts';
import { type Given, hasContent } from './answers.ts';
import { holds } from './condition.ts';
import { type Form, questionsOf, type RequiredContent } from './form.ts';
import { houseRule, type Norm } from './norm.ts';
import { askedFields, askedQuestions, isAnswered, isAsked, missingDocuments } from './progress.ts';

export type CheckState = 'ok' | 'warn' | 'refuse';

/** One line of what was looked at: shown to the filer before signing, to the clerk at the intake. */
export interface CheckLine {
  readonly key: string;
  readonly state: CheckState;
  /** What the law wants, or what is wrong. */
  readonly text: Text;
  readonly norm: Norm;
  /** Page on which it is mended. */
  readonly question: string | undefined;
}

/** Looks at the whole form: contents demanded by the law of the day, documents, and the rules across fields. */
export function checkForm(form: Form, given: Given): readonly CheckLine[] {
  return [
    ...unfinishedLines(form, given),
    ...contentLines(form, given),
    ...documentLines(form, given),
    ...ruleLines(form, given),
  ];
}

const unfinishedNorm = houseRule('what a person has typed is not filed before it is finished, nor dropped unseen');

/** Something stands on a page and is no answer: the person finishes it or empties it. */
function unfinishedLines(form: Form, given: Given): CheckLine[] {
  return askedQuestions(form, given).flatMap((question) =>
    askedFields(question, given)
      .filter(({ id }) => given.unfinished?.includes(id))
      .map(({ id, label }) => ({
        ...({ key: `unfinished:${id}`, state: 'refuse', norm: unfinishedNorm, question: question.id } as const),
        text: unfinishedText(label),
      })),
  );
}

/** True when nothing refuses and every page that is asked is answered. */
export function isComplete(form: Form, given: Given): boolean {
  const isAllAnswered = questionsOf(form).every((question) => !isAsked(question, given) || isAnswered(question, given));
  return isAllAnswered && checkForm(form, given).every(({ state }) => state !== 'refuse');
}

function unfinishedText(label: Text): Text {
  const say = (lang: Lang): string => filingTexts(lang).unfinished({ label: label[lang] });
  return { kk: say('kk'), ru: say('ru'), en: say('en') };
}

function contentLines(form: Form, given: Given): CheckLine[] {
  return form.contents
    .filter(({ norm, demandedIf }) => isInForce(norm, given.on) && holds(demandedIf, given.answers))
    .map((content) => ({
      key: content.key,
      state: stateOf(content, given),
      text: content.text,
      norm: content.norm,
      question: questionOf(form, content.fields[0]),
    }));
}

/** A duty that the filer may leave open is no defect when it is left open. */
function stateOf({ fields, weight }: RequiredContent, { answers }: Given): CheckState {
  if (fields.some((field) => hasContent(answers[field]))) return 'ok';
  return weight === 'always' ? 'refuse' : 'warn';
}

function documentLines(form: Form, given: Given): CheckLine[] {
  return questionsOf(form)
    .filter((question) => isAsked(question, given))
    .flatMap((question) =>
      askedFields(question, given).flatMap((field) => {
        if (field.kind !== 'documents') return [];
        const missing = missingDocuments(field, given);
        return field.kinds.flatMap((kind): CheckLine[] => {
          if (!kind.norm || !isInForce(kind.norm, given.on)) return [];
          const isThere = given.documents.some((one) => one.kind === kind.key);
          if (!isThere && !missing.includes(kind)) return [];
          const state = isThere ? 'ok' : 'refuse';
          return [{ key: `document:${kind.key}`, state, text: kind.label, norm: kind.norm, question: question.id }];
        });
      }),
    );
}

function ruleLines(form: Form, given: Given): CheckLine[] {
  return form.checks
    .filter(({ norm }) => isInForce(norm, given.on))
    .filter((check) => check.fails(given))
    .map(({ key, weight, text, norm, question }) => ({ key, state: weight, text, norm, question }));
}

function questionOf(form: Form, field: string | undefined): string | undefined {
  return questionsOf(form).find(({ fields }) => fields.some(({ id }) => id === field))?.id;
}
