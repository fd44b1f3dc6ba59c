import type { Party } from './party.ts';

/**
 * What was answered to a field, as it is kept and signed:
 * text, choice, court, case number, category: the text · money: whole tiyn · date: ISO · yes-no: `yes`, `no`, `unknown` ·
 * choices: values · party: the parties in their order. An empty answer to an optional field is the empty text or list.
 */
export type AnswerValue = string | number | readonly string[] | readonly Party[];

/** By field; a field that was never answered is absent. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** A file of the filing, as checks and lists see it. */
export interface GivenDocument {
  readonly id: string;
  /** Key of the form's kinds of documents. */
  readonly kind: string;
  readonly title: string;
}

/** Everything that is known of a filing when it is looked at. */
export interface Given {
  readonly answers: Answers;
  readonly documents: readonly GivenDocument[];
  /** Fields with something typed that is not their answer yet. */
  readonly unfinished?: readonly string[];
  /** Legal day on which it is looked at. */
  readonly on: Temporal.PlainDate;
  /** Number of the one who fills it in. */
  readonly filerNumber?: string;
}

export function textOf(answers: Answers, field: string): string {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
}

export function tiynOf(answers: Answers, field: string): number | undefined {
  const value = answers[field];
  return typeof value === 'number' ? value : undefined;
}

export function partiesOf(answers: Answers, field: string): readonly Party[] {
  const value = answers[field];
  return Array.isArray(value) ? value.filter((one): one is Party => typeof one === 'object') : [];
}

/** True when there is something in it: an empty optional answer is no content. */
export function hasContent(value: AnswerValue | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
