import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { QuestionId } from '../model/ids.ts';
import type { QuestionState } from '../model/question-course.ts';
import { listOpen, type QuestionRow } from '../store/question-store.ts';
import { inQuestions } from '../store/tables.ts';

/** How near the last day is. */
export type Urgency = 'late' | 'today' | 'soon' | 'later';

export interface InboxLine {
  readonly id: QuestionId;
  readonly number: number;
  readonly state: QuestionState;
  readonly lang: string;
  readonly source: QuestionRow['source'];
  /** The first words of the question, as it was typed. */
  readonly beginning: string;
  readonly receivedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  /** Until the last day; negative when it has passed. */
  readonly daysLeft: number;
  readonly urgency: Urgency;
}

const SHOWN_CHARACTERS = 140;
const SOON_DAYS = 3;

/** What waits in the court, the nearest last day first. The caller has asked whether the reader may. */
export async function listInbox(on: Reads, courtCode: string): Promise<readonly InboxLine[]> {
  const today = legalDay(on.clock.now());
  return (await listOpen(on, courtCode)).map((row) => {
    const daysLeft = today.until(row.due_on, { largestUnit: 'days' }).days;
    return {
      ...{ id: row.id, number: row.number, state: row.state, lang: row.lang, source: row.source },
      ...{ beginning: beginningOf(row.text), receivedAt: row.received_at, dueOn: row.due_on, daysLeft },
      urgency: urgencyOf(daysLeft),
    };
  });
}

export interface SettledLine {
  readonly id: QuestionId;
  readonly number: number;
  readonly state: QuestionState;
  readonly isPublic: boolean;
  readonly title: string;
  readonly settledOn: Temporal.PlainDate;
}

/** What was answered or closed last, the latest first. */
export async function listSettled(on: Reads, courtCode: string, most = 20): Promise<readonly SettledLine[]> {
  const rows = await inQuestions(on)
    .selectFrom('questions.question as q')
    .leftJoin('questions.answer as a', 'a.question_id', 'q.id')
    .select(['q.id', 'q.number', 'q.state', 'q.is_public', 'q.text', 'q.settled_on', 'a.title_kk'])
    .where('q.court_code', '=', courtCode)
    .where('q.state', 'in', ['answered', 'refused'])
    .orderBy('q.settled_on', 'desc')
    .orderBy('q.id', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ settled_on: settledOn, ...row }) =>
    settledOn
      ? [
          {
            ...{ id: row.id, number: row.number, state: row.state, isPublic: row.is_public === true, settledOn },
            title: row.state === 'answered' ? (row.title_kk ?? '') : beginningOf(row.text),
          },
        ]
      : [],
  );
}

function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return 'late';
  if (daysLeft === 0) return 'today';
  return daysLeft <= SOON_DAYS ? 'soon' : 'later';
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SHOWN_CHARACTERS ? line : `${line.slice(0, SHOWN_CHARACTERS).trimEnd()}…`;
}
