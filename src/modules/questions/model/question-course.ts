/**
 * received: waits for the look of a person; accepted: waits for its answer; submitted: an answer waits for the chairperson;
 * answered: the asker has it, and everybody when it is public; refused: told why, with what can be done.
 */
export const questionStates = ['received', 'accepted', 'submitted', 'answered', 'refused'] as const;
export type QuestionState = (typeof questionStates)[number];

/** What is done to a question at the desk. */
export const questionSteps = [
  'accept',
  'refuse',
  'forward',
  'draft',
  'submit',
  'return',
  'publish',
  'withdraw',
] as const;
export type QuestionStep = (typeof questionSteps)[number];

/** From where each step leads to where; what is missing is not done. */
const steps: Readonly<Record<QuestionStep, Readonly<Partial<Record<QuestionState, QuestionState>>>>> = {
  accept: { received: 'accepted', accepted: 'accepted' },
  refuse: { received: 'refused', accepted: 'refused', submitted: 'refused' },
  forward: { received: 'received', accepted: 'received' },
  draft: { accepted: 'accepted', submitted: 'submitted' },
  submit: { accepted: 'submitted' },
  return: { submitted: 'accepted' },
  publish: { accepted: 'answered', submitted: 'answered' },
  // A slip of the pen, or a name that nobody saw: the page goes at once, the answer is mended and published anew.
  withdraw: { answered: 'accepted' },
};

/** @returns the state after the step, or undefined when the step is not possible */
export function after(state: QuestionState, step: QuestionStep): QuestionState | undefined {
  return steps[step][state];
}

/** Steps that are possible now, in the order of the table. */
export function possibleSteps(state: QuestionState): readonly QuestionStep[] {
  return questionSteps.filter((step) => after(state, step) !== undefined);
}

/** The court still owes an answer. */
export function isOpen(state: QuestionState): boolean {
  return state === 'received' || state === 'accepted' || state === 'submitted';
}

/** An open question past its last day, or an answer that came after it. */
export function isLate(
  question: {
    readonly state: QuestionState;
    readonly dueOn: Temporal.PlainDate;
    readonly settledOn: Temporal.PlainDate | undefined;
  },
  today: Temporal.PlainDate,
): boolean {
  const until = isOpen(question.state) ? today : question.settledOn;
  return until !== undefined && Temporal.PlainDate.compare(until, question.dueOn) > 0;
}
