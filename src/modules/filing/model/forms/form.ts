import type { Text } from '#platform/i18n';
import type { DutyAsked } from '../duty/compute-duty.ts';
import { type Answers, type Given, partiesOf } from './answers.ts';
import { type Condition, holds } from './condition.ts';
import type { Field, PartyField, PartyRole } from './field.ts';
import type { Norm } from './norm.ts';
import type { Party } from './party.ts';

/** What is asked before anybody signs in: warns, never blocks. */
export interface StartQuestion {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  /**
   * Default choice. category, region: lists of the house; sides: who sues whom; worth: whether it is about money, and how
   * much. From these court and duty are worked out, so a form has each of them at most once.
   */
  readonly kind?: 'choice' | 'category' | 'region' | 'sides' | 'worth';
  readonly options: readonly StartOption[];
  readonly norm: Norm;
}

export interface StartOption {
  readonly value: string;
  readonly label: Text;
  /** Said in the summary when it is chosen. */
  readonly advice?: Text;
  /** Answers of the form that this says already: they are not asked again. */
  readonly fills?: Readonly<Record<string, string>>;
}

/** One page of the wizard: one thing to think about. */
export interface Question {
  /** Last part of its address; unique in the form. */
  readonly id: string;
  /** The h1. */
  readonly title: Text;
  readonly hint?: Text;
  readonly askedIf?: Condition;
  readonly fields: readonly Field[];
}

export interface Task {
  readonly id: string;
  readonly title: Text;
  readonly questions: readonly Question[];
}

/** What the law wants in the filing: feeds the completeness check, the clerk's checklist and the help beside the field. */
export interface RequiredContent {
  readonly key: string;
  readonly text: Text;
  readonly norm: Norm;
  /** Fields that answer it. */
  readonly fields: readonly string[];
  readonly demandedIf?: Condition;
  /** `always`; `if-known`: told when the filer knows it, no defect when not. */
  readonly weight: 'always' | 'if-known';
}

/** A rule across fields. */
export interface Check {
  readonly key: string;
  /** refuse: cannot be sent; warn: may be sent, and the person is told what may happen. */
  readonly weight: 'refuse' | 'warn';
  /** Page on which it is mended. */
  readonly question: string;
  readonly norm: Norm;
  readonly fails: (given: Given) => boolean;
  /** What is wrong and what to do, for the filer; the clerk reads the same. */
  readonly text: Text;
}

/** A part of the paper that the court gets, in the order of the paper. */
export interface Section {
  readonly heading: Text;
  readonly fields: readonly string[];
}

/**
 * A kind of filing as data: the wizard, the checks, the paper, the clerk's checklist and the API are made from it.
 * A new kind is one new file in definitions/ and its line in `forms.ts`. Fields with these names are read by the house:
 * `court`, `category`, `language` and `price` of a new case, `case` of what joins one, `needs` and `interpreterLanguage`.
 */
export interface Form {
  /** In addresses and tables for ever: `claim`. */
  readonly key: string;
  readonly title: Text;
  /** One sentence: what it is for. */
  readonly purpose: Text;
  /** new-case: registration gives a case number; joins-case: it becomes a document of a case. */
  readonly leadsTo: 'new-case' | 'joins-case';
  /** Kind of document in the case file, a key of the cases module's course. */
  readonly documentKind: string;
  /**
   * What the table of the state duty is asked for these answers on that day; undefined while they are not enough. Null: no
   * duty is due (TC RK art. 664).
   */
  readonly duty: ((answers: Answers, paidOn: Temporal.PlainDate) => DutyAsked | undefined) | null;
  /** How long it takes a careful person. */
  readonly minutes: number;
  readonly norm: Norm;
  readonly start: readonly StartQuestion[];
  readonly tasks: readonly Task[];
  readonly contents: readonly RequiredContent[];
  readonly checks: readonly Check[];
  readonly sections: readonly Section[];
}

export function questionsOf(form: Form): readonly Question[] {
  return form.tasks.flatMap(({ questions }) => questions);
}

export function fieldsOfForm(form: Form): readonly Field[] {
  return questionsOf(form).flatMap(({ fields }) => fields);
}

/** Parties of all fields of that role, in the order of the pages. */
export function partiesInRole(form: Form, answers: Answers, role: PartyRole): readonly Party[] {
  return fieldsOfForm(form).flatMap((field) =>
    field.kind === 'party' && field.role === role ? partiesOf(answers, field.id) : [],
  );
}

/** True when the one who files stands in this field by these answers. */
export function isFilersOwn({ isFiler, isFilerIf }: PartyField, answers: Answers): boolean {
  return isFiler === true && holds(isFilerIf, answers);
}

export function findField(form: Form, id: string): Field | undefined {
  return fieldsOfForm(form).find((field) => field.id === id);
}

export function findQuestion(form: Form, id: string): Question | undefined {
  return questionsOf(form).find((question) => question.id === id);
}
