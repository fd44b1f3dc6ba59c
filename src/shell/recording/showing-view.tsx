import { Button, Checkboxes, ErrorSummary, Input, InsetText, Radios } from '#design';
import { caseTexts, type Participant } from '#modules/cases';
import type { Showing } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { momentIn, nameIn } from '../case-file/words.ts';
import { errorOf, type FormState } from '../form-state.ts';
import { recordingPageTexts } from './texts.ts';

interface ShowingViewProps {
  readonly lang: Lang;
  /** Address of the recording. */
  readonly base: string;
  readonly participants: readonly Participant[];
  readonly state: FormState;
  /** When the recording began. */
  readonly at: Temporal.Instant;
}

export function ShowingView({ lang, base, participants, state, at }: ShowingViewProps) {
  const texts = recordingPageTexts(lang);
  const errorIn = (field: string): { error?: string } => {
    const error = errorOf(state, field);
    return error ? { error } : {};
  };
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{texts.title({ at: momentIn(lang, at) })}</span>
        {texts.showTitle}
      </h1>
      <p class="govuk-body">{texts.showLead}</p>
      <form method="post" action={`${base}/showing`} novalidate>
        <Radios
          name="participant"
          legend={texts.showWhom}
          items={participants.map(({ id, role, name }) => ({
            value: id,
            text: nameIn(lang, name),
            hint: caseTexts(lang).roles[role],
          }))}
          value={state.values.participant ?? ''}
          {...errorIn('participant')}
        />
        <Input
          name="viewer"
          label={texts.showName}
          hint={texts.showNameHint}
          autocomplete="off"
          value={state.values.viewer ?? ''}
          {...errorIn('viewer')}
        />
        <Checkboxes
          name="seen"
          items={[{ value: 'yes', text: texts.showSeen }]}
          values={state.values.seen ? [state.values.seen] : []}
          {...errorIn('seen')}
        />
        <Button preventDoubleClick>{texts.showStart}</Button>
      </form>
    </>
  );
}

/** Above the player while somebody watches in the court. */
export function ShownTo({
  lang,
  base,
  showing,
}: Pick<ShowingViewProps, 'lang' | 'base'> & { readonly showing: Showing }) {
  const texts = recordingPageTexts(lang);
  return (
    <form method="post" action={`${base}/showing`}>
      <input type="hidden" name="showing" value={showing.id} />
      <InsetText>{texts.shownTo({ viewer: showing.viewer, at: momentIn(lang, showing.openedAt) })}</InsetText>
      <Button kind="secondary" name="deed" value="end">
        {texts.showEnd}
      </Button>
    </form>
  );
}
