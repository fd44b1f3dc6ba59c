/**
 * What somebody reads before a case is brought over. stop: nothing is written until it is mended · missing: the case comes
 * without it · note: for looking at.
 */
export type FindingWeight = 'stop' | 'missing' | 'note';

export const findingWeights = {
  other_court: 'stop',
  own_case: 'stop',
  number_of_other_year: 'stop',
  kind_unknown: 'stop',
  category_unknown: 'stop',
  stage_unknown: 'stop',
  role_unknown: 'stop',
  no_sides: 'stop',
  same_side: 'stop',
  judge_unknown: 'stop',
  room_unknown: 'stop',
  purpose_unknown: 'stop',
  ground_unknown: 'stop',
  slot_taken: 'stop',
  party_without_number: 'missing',
  party_not_in_register: 'missing',
  register_silent: 'missing',
  party_name_differs: 'missing',
  document_absent: 'missing',
  document_refused: 'missing',
  hearing_in_words: 'missing',
  hearing_without_judge: 'missing',
  term_unknown: 'missing',
  term_not_counted: 'missing',
  term_twice: 'missing',
  document_kind_unknown: 'note',
  differs: 'note',
  gone: 'note',
  stage_is_ours: 'note',
} as const satisfies Record<string, FindingWeight>;

export type FindingCode = keyof typeof findingWeights;

export interface Finding {
  readonly code: FindingCode;
  /** What it is about, in the words of the record: a name, a title, a code, an ISO instant. */
  readonly what: string;
}

export function isStop({ code }: Finding): boolean {
  return findingWeights[code] === 'stop';
}
