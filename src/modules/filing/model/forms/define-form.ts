import { fieldsOf } from './condition.ts';
import { type Form, fieldsOfForm, questionsOf } from './form.ts';

/**
 * Declares a form, and refuses at start what would fail in front of a person: names used twice, and conditions, contents,
 * checks or sections that name what is not asked.
 * @throws Error naming the form and the mistake
 */
export function defineForm(form: Form): Form {
  const fields = fieldsOfForm(form).map(({ id }) => id);
  const questions = questionsOf(form).map(({ id }) => id);
  refuseTwice(
    form,
    'task',
    form.tasks.map(({ id }) => id),
  );
  refuseTwice(form, 'question', questions);
  refuseTwice(form, 'field', fields);
  refuseTwice(
    form,
    'check',
    [...form.contents, ...form.checks].map(({ key }) => key),
  );
  refuseForwardConditions(form);
  for (const { key, fields: answering } of form.contents) refuseUnknown(form, `content ${key}`, answering, fields);
  for (const { key, question } of form.checks) refuseUnknown(form, `check ${key}`, [question], questions);
  for (const { heading, fields: shown } of form.sections) refuseUnknown(form, `section ${heading.en}`, shown, fields);
  return form;
}

function refuseTwice(form: Form, what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`form ${form.key}: ${what} ${twice} is there twice`);
}

function refuseUnknown(form: Form, where: string, named: readonly string[], known: readonly string[]): void {
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`form ${form.key}: ${where} names ${unknown}, which is not asked`);
}

/** What a condition asks about was asked before. */
function refuseForwardConditions(form: Form): void {
  const before: string[] = [];
  for (const question of questionsOf(form)) {
    refuseUnknown(form, `question ${question.id}`, fieldsOf(question.askedIf), before);
    for (const field of question.fields) {
      refuseUnknown(form, `field ${field.id}`, fieldsOf(field.askedIf), before);
      if (field.kind === 'documents') {
        for (const { key, neededIf } of field.kinds) {
          const asked = neededIf === true ? [] : fieldsOf(neededIf);
          refuseUnknown(form, `document ${key}`, asked, before);
        }
      }
      before.push(field.id);
    }
  }
  const all = fieldsOfForm(form).map(({ id }) => id);
  for (const { key, demandedIf } of form.contents) refuseUnknown(form, `content ${key}`, fieldsOf(demandedIf), all);
}
