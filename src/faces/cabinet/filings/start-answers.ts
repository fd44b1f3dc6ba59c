import {
  type ClaimForeseen,
  type Form,
  readMoney,
  type SaidBefore,
  type StartQuestion,
  sidesKnown,
} from '#modules/filing';

/** What was answered before the start, by question; `sum` beside the question about worth. */
export type StartAnswers = Readonly<Record<string, string>>;

function questionOf(form: Form, kind: StartQuestion['kind']): StartQuestion | undefined {
  return form.start.find((question) => question.kind === kind);
}

/** The sum that was typed. @returns undefined: none, or no sum */
function sumOf(answers: StartAnswers): number | undefined {
  return answers.sum ? readMoney(answers.sum) : undefined;
}

/** True when something stands in the field of the sum and is none. */
export function isSumWrong(form: Form, answers: StartAnswers): boolean {
  const worth = questionOf(form, 'worth');
  return worth !== undefined && answers[worth.id] === 'yes' && !!answers.sum?.trim() && sumOf(answers) === undefined;
}

/** The answers from which court and duty are worked out; nothing when the form asks for neither. */
export function foreseenOf(form: Form, answers: StartAnswers): ClaimForeseen | undefined {
  const said = (kind: StartQuestion['kind']): string => {
    const question = questionOf(form, kind);
    return question ? (answers[question.id] ?? '') : '';
  };
  if (!questionOf(form, 'region')) return undefined;
  const worth = said('worth');
  return {
    category: said('category') || undefined,
    region: said('region') || undefined,
    sides: sidesKnown.find((sides) => sides === said('sides')),
    hasPrice: worth === 'yes' || worth === 'no' ? worth : undefined,
    priceTiyn: worth === 'yes' ? sumOf(answers) : undefined,
    isExempt: answers.duty === 'yes',
  };
}

/** What of it is an answer of the form already. @param court when only one court hears such a claim */
export function saidBefore(form: Form, answers: StartAnswers, court: string | undefined): SaidBefore {
  const said: Record<string, string> = {};
  for (const { id, kind, options } of form.start) {
    const answer = answers[id] ?? '';
    if (kind === 'category' && answer) said.category = answer;
    Object.assign(said, options.find(({ value }) => value === answer)?.fills ?? {});
  }
  if (said.hasPrice === 'yes' && answers.sum) said.price = answers.sum;
  if (court) said.court = court;
  return said;
}
