import { Button, Details, ErrorSummary, InsetText, Island } from '#design';
import {
  askedFields,
  type Draft,
  type Field,
  type OtherAnswer,
  type PartyField,
  partiesOf,
  type Question,
} from '#modules/filing';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { draftHref, idOf } from './asked-draft.ts';
import type { Choices } from './choices.ts';
import { FieldControl } from './field-control.tsx';
import { PartyControl } from './party-control.tsx';
import { PartyList } from './party-list.tsx';
import { autosaveProps, SavedLine } from './saved-line.tsx';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly question: Question;
  readonly lang: Lang;
  readonly state: FormState;
  readonly choices: Choices;
  /** Party that is written anew: `respondent.p1`. */
  readonly edit: string | undefined;
  /** Answers that another tab has saved meanwhile. */
  readonly others: readonly OtherAnswer[];
  /** `check` when the page was opened from there: it leads back. */
  readonly from: string | undefined;
}

/** One page of the wizard, made from its definition. */
export function QuestionView(props: Props) {
  const { draft, question, lang, state, others } = props;
  const texts = filingPageTexts(lang);
  const parties = shownFields(question, draft).filter((field) => field.kind === 'party');
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${idOf(field)}` }))} />
        )}
        <Caption {...{ draft, question, lang }} />
        <h1 class="govuk-heading-l">{question.title[lang]}</h1>
        {question.hint && <p class="govuk-body">{question.hint[lang]}</p>}
        {others.length > 0 && <InsetText>{texts.changedElsewhere}</InsetText>}
        {parties.map((field) => (
          <PartyList key={field.id} {...{ draft, field, lang }} question={question.id} />
        ))}
        <Island name="draft-autosave" props={autosaveProps(draft, lang)}>
          <AnswerForm {...props} />
          <SavedLine lang={lang} at={draft.changedAt} />
        </Island>
        <p class="govuk-body">
          <a class="govuk-link" href={draftHref(lang, draft)}>
            {texts.toTasks}
          </a>
        </p>
      </div>
    </div>
  );
}

function AnswerForm(props: Props) {
  const { draft, question, lang, state, edit, others, from, choices } = props;
  const fields = shownFields(question, draft);
  const parties = fields.filter((field) => field.kind === 'party');
  const plain = fields.filter((field) => field.kind !== 'party' && field.kind !== 'documents');
  return (
    <form method="post" action={draftHref(lang, draft, `/${question.id}`)} novalidate>
      {from && <input type="hidden" name="from" value={from} />}
      {edit && <input type="hidden" name={`${edit.split('.')[0]}.key`} value={edit.split('.')[1]} />}
      {plain.map((field) =>
        isUnderAnother(field, plain) ? null : (
          <FieldControl
            key={field.id}
            {...{ field, lang, state, choices }}
            below={plain.filter((other) => hangsOnField(other, field.id))}
            isAlone={fields.length === 1}
          />
        ),
      )}
      {parties.map((field) => (
        <PartyPart key={field.id} {...{ field, draft, lang, state, edit }} />
      ))}
      {fields.map(({ id }) => (
        <input key={id} type="hidden" name={`seen.${id}`} value={String(seenOf(draft, others, id))} />
      ))}
      <Button preventDoubleClick>{filingPageTexts(lang).next}</Button>
    </form>
  );
}

/** A field that is asked after one answer to another of the same page stands under that answer. */
function isUnderAnother(field: Field, fields: readonly Field[]): boolean {
  return fields.some(({ id }) => hangsOnField(field, id));
}

function hangsOnField({ askedIf }: Field, id: string): boolean {
  return askedIf !== undefined && 'is' in askedIf && askedIf.field === id;
}

/** Without a script a field that hangs on an answer of the same page is shown, and read only when it is asked. */
function shownFields(question: Question, draft: Draft) {
  const asked = new Set(askedFields(question, draft.given).map(({ id }) => id));
  const own = new Set(question.fields.map(({ id }) => id));
  return question.fields.filter(({ id, askedIf }) => asked.has(id) || (askedIf !== undefined && hangsOn(askedIf, own)));
}

function hangsOn(condition: object, own: ReadonlySet<string>): boolean {
  return 'field' in condition && typeof condition.field === 'string' && own.has(condition.field);
}

function seenOf(draft: Draft, others: readonly OtherAnswer[], field: string): number {
  return others.find((other) => other.field === field)?.version ?? draft.versions[field] ?? 0;
}

/** «Талап қою арызы · Тараптар». */
function Caption({ draft, question, lang }: Pick<Props, 'draft' | 'question' | 'lang'>) {
  const task = draft.form.tasks.find(({ questions }) => questions.includes(question));
  return (
    <span class="govuk-caption-l">
      {draft.form.title[lang]}
      {task ? ` · ${task.title[lang]}` : ''}
    </span>
  );
}

/** The inputs stand open for the first party and for the one that is changed; one more is asked for. */
function PartyPart(props: Pick<Props, 'draft' | 'lang' | 'state' | 'edit'> & { readonly field: PartyField }) {
  const { field, draft, lang, state, edit } = props;
  const texts = filingPageTexts(lang).party;
  const hasParties = partiesOf(draft.answers, field.id).length > 0;
  const isOpen =
    state.errors.some((error) => error.field.startsWith(field.id)) || draft.given.unfinished?.includes(field.id);
  const isEdited = edit?.startsWith(`${field.id}.`) ?? false;
  const control = <PartyControl {...{ field, lang, state }} />;
  if (isEdited || (!hasParties && !field.isOptional)) return control;
  return (
    <Details summary={hasParties ? texts.oneMore : texts.add({ who: field.label[lang] })} open={isOpen === true}>
      {control}
    </Details>
  );
}
