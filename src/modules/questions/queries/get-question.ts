import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { questionErrors } from '../errors.ts';
import type { AnswerTexts } from '../model/answer.ts';
import type { QuestionId } from '../model/ids.ts';
import { type Mark, proposeMarks } from '../model/public-text.ts';
import { possibleSteps, type QuestionStep } from '../model/question-course.ts';
import { mayDo } from '../policy.ts';
import { findAnswer, textsOf } from '../store/answer-store.ts';
import { findQuestion, listChanges, type QuestionRow } from '../store/question-store.ts';
import { listPublishedAttachments, type PublishedAttachment } from './published.ts';

export interface QuestionChange {
  readonly at: Temporal.Instant;
  readonly step: string;
  readonly role: string | undefined;
}

/** A question as the desk sees it: every word of its asker, and what was done with it. */
export interface DeskQuestion
  extends Pick<QuestionRow, 'id' | 'number' | 'lang' | 'source' | 'text' | 'state' | 'version'> {
  readonly courtCode: string;
  readonly receivedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  readonly askerWay: 'account' | 'contact' | 'talon';
  readonly isPublic: boolean | undefined;
  readonly privateReason: QuestionRow['private_reason'];
  readonly refusalGround: QuestionRow['refusal_ground'];
  readonly publicText: string | undefined;
  /** Places that the rules propose to hide, in the order of the text. */
  readonly proposed: readonly Mark[];
  /** Those that a person has decided on; undefined before that. */
  readonly marks: readonly Mark[] | undefined;
  readonly answer: AnswerTexts | undefined;
  readonly remark: string | undefined;
  readonly attachments: readonly PublishedAttachment[];
  /** The answer could not be delivered to the contact. */
  readonly undeliveredAt: Temporal.Instant | undefined;
  readonly history: readonly QuestionChange[];
  /** What this reader may do with it now. */
  readonly steps: readonly QuestionStep[];
}

/** @throws QUESTIONS_NOT_FOUND, QUESTIONS_NOT_ALLOWED */
export async function getQuestion(on: Reads, actor: Actor, id: QuestionId): Promise<DeskQuestion> {
  const row = await findQuestion(on, id);
  if (!row) throw questionErrors('QUESTIONS_NOT_FOUND');
  const scope = { courtCode: row.court_code, asker: row.asker_id };
  if (!mayDo('read', actor, scope)) throw questionErrors('QUESTIONS_NOT_ALLOWED');
  const answer = await findAnswer(on, id);
  const history = (await listChanges(on, id)).map(({ at, step, role }) => ({ at, step, role: role ?? undefined }));
  return {
    ...{ id, number: row.number, lang: row.lang, source: row.source, text: row.text, state: row.state },
    ...{ version: row.version, courtCode: row.court_code, receivedAt: row.received_at, dueOn: row.due_on },
    ...{
      askerWay: row.asker_id ? 'account' : row.contact_id ? 'contact' : 'talon',
      isPublic: row.is_public ?? undefined,
    },
    ...{ privateReason: row.private_reason, refusalGround: row.refusal_ground },
    ...{ publicText: row.public_text ?? undefined, proposed: proposeMarks(row.text) },
    marks: (row.marks as readonly Mark[] | null) ?? undefined,
    ...{ answer: answer && textsOf(answer), remark: answer?.remark ?? undefined },
    attachments: await listPublishedAttachments(on, id),
    undeliveredAt: row.undelivered_at ?? undefined,
    history,
    steps: possibleSteps(row.state).filter((step) => mayDo(step, actor, scope)),
  };
}
