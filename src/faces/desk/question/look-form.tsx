import { Button, Details, Radios, Select, Textarea } from '#design';
import { type DeskQuestion, isAlwaysHidden, type Mark, privateReasons, questionTexts } from '#modules/questions';
import { errorOf } from '#shell';
import { deskQuestionTexts } from './texts.ts';
import type { DeskQuestionProps } from './view.tsx';

/** The look of a person: what stays hidden, what the rules missed, who reads the answer. */
export function LookForm(props: DeskQuestionProps) {
  const { lang, question, state } = props;
  if (!question.steps.includes('accept')) return null;
  const texts = deskQuestionTexts(lang);
  const form = <Look {...props} />;
  const isFirst = question.state === 'received';
  const fields = ['missed', 'visibility', 'reason'];
  if (isFirst)
    return (
      <section aria-labelledby="look">
        <h2 class="govuk-heading-m" id="look">
          {texts.look}
        </h2>
        {form}
      </section>
    );
  return (
    <Details summary={texts.lookAgain} open={state.errors.some(({ field }) => fields.includes(field))}>
      {form}
    </Details>
  );
}

function Look({ lang, question, state }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  const { reasons } = questionTexts(lang);
  const visibility = question.isPublic === undefined ? 'public' : question.isPublic ? 'public' : 'private';
  return (
    <form method="post" action={`/${lang}/desk/questions/${question.id}`} novalidate>
      <input type="hidden" name="version" value={String(question.version)} />
      <Marks {...{ lang, question, state }} />
      <Textarea
        name="missed"
        label={texts.missed}
        hint={texts.missedHint}
        error={errorOf(state, 'missed')}
        value={state.values.missed ?? byHand(question)}
        rows={2}
      />
      <Radios
        name="visibility"
        legend={texts.visibility}
        legendSize="s"
        error={errorOf(state, 'visibility')}
        value={state.values.visibility ?? visibility}
        items={[
          { value: 'public', text: texts.public },
          {
            value: 'private',
            text: texts.private,
            conditional: (
              <Select
                name="reason"
                label={texts.reason}
                error={errorOf(state, 'reason')}
                value={state.values.reason ?? question.privateReason ?? ''}
                items={[
                  { value: '', text: '—' },
                  ...privateReasons.map((reason) => ({ value: reason, text: reasons[reason] })),
                ]}
              />
            ),
          },
        ]}
      />
      <Button name="deed" value="accept" preventDoubleClick>
        {texts.accept}
      </Button>
    </form>
  );
}

/** What the rules propose, each ticked until a person unticks it; later as the person has decided. */
function Marks({ lang, question, state }: Pick<DeskQuestionProps, 'lang' | 'question' | 'state'>) {
  const texts = deskQuestionTexts(lang);
  const sent = state.values.deed === 'accept' ? (state.values.marks ?? '').split(' ') : undefined;
  const isTicked = (mark: Mark, index: number): boolean =>
    sent ? sent.includes(String(index)) : question.marks === undefined || isKept(question.marks, mark);
  if (question.proposed.length === 0) return <p class="govuk-body">{texts.noHidden}</p>;
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{texts.hidden}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {question.proposed.map((mark, index) => (
          <div key={index} class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`mark-${index}`}
              name="mark"
              type="checkbox"
              value={String(index)}
              checked={isAlwaysHidden(mark) || isTicked(mark, index)}
              disabled={isAlwaysHidden(mark)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`mark-${index}`}>
              <span lang={question.lang}>{`«${question.text.slice(mark.start, mark.end)}»`}</span>{' '}
              <span class="sot-list__more">
                {texts.kinds[mark.kind]}
                {isAlwaysHidden(mark) && `, ${texts.always}`}
              </span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const isKept = (marks: readonly Mark[], { start, end }: Mark): boolean =>
  marks.some((one) => one.start <= start && end <= one.end);

/** Words that a person marked before, each once. */
function byHand({ marks = [], text }: DeskQuestion): string {
  const words = marks.filter(({ kind }) => kind === 'by_hand').map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)].join('\n');
}
