import type { Answers } from './answers.ts';

/** Whether something is asked or demanded, told by answers to earlier fields. */
export type Condition =
  /** A multiple choice is true when one of its values is among them. */
  | { readonly field: string; readonly is: string | readonly string[] }
  | { readonly field: string; readonly isNot: string | readonly string[] }
  | { readonly every: readonly Condition[] }
  | { readonly some: readonly Condition[] };

/** An absent condition holds. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  if ('every' in condition) return condition.every.every((one) => holds(one, answers));
  if ('some' in condition) return condition.some.some((one) => holds(one, answers));
  if ('is' in condition) return isAmong(answers, condition.field, condition.is);
  return !isAmong(answers, condition.field, condition.isNot);
}

/** Fields that a condition asks about. */
export function fieldsOf(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('every' in condition) return condition.every.flatMap(fieldsOf);
  if ('some' in condition) return condition.some.flatMap(fieldsOf);
  return [condition.field];
}

function isAmong(answers: Answers, field: string, wanted: string | readonly string[]): boolean {
  const given = [answers[field]].flat();
  return [wanted].flat().some((value) => given.includes(value));
}
