import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { filingErrors } from '../errors.ts';
import type { Answers, Given } from '../model/forms/answers.ts';
import { checkForm, isComplete } from '../model/forms/check-form.ts';
import type { Form } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import { firstUnanswered, type Progress, taskProgress } from '../model/forms/progress.ts';
import { type TypedInputs, unfinishedFields } from '../model/forms/typed.ts';
import type { AttachmentId, DraftId, FilingId } from '../model/ids.ts';
import { attachmentRows } from '../store/attachment-store.ts';
import { type AnswerRow, answerRows, type DraftRow, findDraftRow, listDraftRows } from '../store/draft-store.ts';
import { typedInputs } from '../store/typed-store.ts';
import { numberOfFiler } from './number-of-filer.ts';

export interface Attachment {
  readonly id: AttachmentId;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A filing while it is written, as its owner sees it. */
export interface Draft {
  readonly id: DraftId;
  readonly form: Form;
  readonly lang: Lang;
  readonly answers: Answers;
  /** Version of each answer; a form sends back what it has seen, 0 for what was not answered. */
  readonly versions: Readonly<Record<string, number>>;
  readonly attachments: readonly Attachment[];
  /** Last save; for «Сақталды, 14:05». */
  readonly changedAt: Temporal.Instant;
  readonly lastQuestion: string | undefined;
  /** Input that was typed into last: `respondent.number`. */
  readonly lastInput: string | undefined;
  /** What was typed and is no answer yet. */
  readonly typed: TypedInputs;
  /** Set when it was sent. */
  readonly filingId: FilingId | undefined;
  /** What the model's rules look at. */
  readonly given: Given;
}

/** @throws FILING_DRAFT_NOT_FOUND also for the draft of somebody else */
export async function getDraft(on: Reads, principal: Principal, id: DraftId): Promise<Draft> {
  const row = await findDraftRow(on, id);
  if (!row || row.owner_id !== principal.personId) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  return await draftOf(on, row);
}

/** @throws FILING_FORM_UNKNOWN when the form was taken out of the house */
export async function draftOf(on: Reads, row: DraftRow): Promise<Draft> {
  const form = findForm(row.form);
  if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
  const answers = await answerRows(on, row.id);
  const typed = await typedInputs(on, row.id);
  const attachments = (await attachmentRows(on, row.id)).map((one) => ({
    ...{ id: one.id, kind: one.kind, title: one.title, fileName: one.file_name },
    ...{ mediaType: one.media_type, sizeBytes: one.size_bytes, sha256: one.sha256 },
  }));
  const values = valuesOf(answers);
  const filerNumber = await numberOfFiler(on, row.owner_id);
  return {
    ...{ id: row.id, form, lang: row.lang, attachments, answers: values },
    versions: Object.fromEntries(answers.map(({ field, version }) => [field, version])),
    changedAt: row.changed_at,
    ...{ lastQuestion: row.last_question ?? undefined, lastInput: row.last_input ?? undefined, typed },
    filingId: row.filing_id ?? undefined,
    given: {
      ...{ answers: values, documents: attachments, unfinished: unfinishedFields(typed) },
      on: legalDay(on.clock.now()),
      ...(filerNumber ? { filerNumber } : {}),
    },
  };
}

function valuesOf(rows: readonly AnswerRow[]): Answers {
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** One line of the list of drafts. */
export interface ListedDraft {
  readonly id: DraftId;
  readonly form: Form;
  readonly changedAt: Temporal.Instant;
  readonly answers: Answers;
  /** Where «continue» leads; undefined: to the list of tasks. */
  readonly lastQuestion: string | undefined;
  readonly lastInput: string | undefined;
}

/** Drafts of the person or organisation that were not sent, the last changed first. */
export async function listDrafts(on: Reads, principal: Principal, most = 50): Promise<readonly ListedDraft[]> {
  const rows = await listDraftRows(on, principal.personId, most);
  const drafts = await Promise.all(
    rows.map(async (row) => ({ row, form: findForm(row.form), answers: valuesOf(await answerRows(on, row.id)) })),
  );
  return drafts.flatMap(({ row, form, answers }) =>
    form
      ? [
          {
            ...{ id: row.id, form, answers, changedAt: row.changed_at },
            ...{ lastQuestion: row.last_question ?? undefined, lastInput: row.last_input ?? undefined },
          },
        ]
      : [],
  );
}

export interface TaskState {
  readonly id: string;
  readonly progress: Progress | 'faulty';
}

/** Where each task stands: a rule that refuses marks its task. */
export function taskStates({ form, given }: Draft): readonly TaskState[] {
  const faulty = new Set(
    checkForm(form, given).flatMap(({ state, question }) => (state === 'refuse' && question ? [question] : [])),
  );
  return form.tasks.map((task) => {
    const progress = taskProgress(task, given);
    const isFaulty = progress === 'ready' && task.questions.some(({ id }) => faulty.has(id));
    return { id: task.id, progress: isFaulty ? 'faulty' : progress };
  });
}

/** The page to go on with: the one that was left, else the first without an answer. */
export function nextPageOf({ form, given, lastQuestion }: Draft): string | undefined {
  return lastQuestion ?? firstUnanswered(form, given)?.id;
}

/** True when it may be signed. */
export function isReady({ form, given }: Draft): boolean {
  return isComplete(form, given);
}
