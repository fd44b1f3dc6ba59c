/** Kinds of entries in the history of a hearing. */
export const changeKinds = [
  'scheduled',
  'moved',
  'judge_changed',
  'judge_replaced',
  'delayed',
  'delay_withdrawn',
  'started',
  'paused',
  'resumed',
  'finished',
  'adjourned',
  'closed',
  'opened',
  'video_link_set',
  'attendance_set',
  'participants_changed',
] as const;

export type ChangeKind = (typeof changeKinds)[number];
