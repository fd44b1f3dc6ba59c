import { formatDate } from '@ashyq/kk-text';
import { Button, ErrorSummary, Input, Select, Textarea } from '#design';
import { type Approach, approachTexts, outcomes, senderKinds } from '#modules/approaches';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { deskApproachesTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly state: FormState;
  readonly court: Court;
  readonly approaches: readonly Approach[];
  readonly mayWithdraw: boolean;
}

export function DeskApproaches(props: Props) {
  const { lang, state, court, approaches, mayWithdraw } = props;
  const texts = deskApproachesTexts(lang);
  const standing = approaches.filter(({ withdrawn }) => !withdrawn);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.lead}</p>
        <h2 class="govuk-heading-m">{texts.enter}</h2>
        <EntryForm {...props} />
        <h2 class="govuk-heading-m">{texts.list}</h2>
        {approaches.length === 0 && <p class="govuk-body">{texts.none}</p>}
        <ul class="govuk-list">
          {approaches.map(({ id, number, receivedOn }) => (
            <li key={id}>
              <a class="govuk-link" href={`/${lang}/courts/${court.code}/approaches#n${number}`}>
                {texts.row({ number, day: formatDate(lang, receivedOn) })}
              </a>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/courts/${court.code}/approaches`}>
            {texts.site}
          </a>
        </p>
        {mayWithdraw && standing.length > 0 && <WithdrawForm {...props} approaches={standing} />}
      </div>
    </div>
  );
}

function EntryForm({ lang, state }: Props) {
  const texts = deskApproachesTexts(lang);
  const words = approachTexts(lang);
  const field = (name: string) => ({ name, error: errorOf(state, name), value: state.values[name] ?? '' });
  return (
    <form method="post" action={`/${lang}/desk/approaches`} novalidate>
      <Input {...field('case')} label={texts.case} autocomplete="off" spellcheck={false} />
      <Input {...field('received')} label={texts.received} hint={texts.receivedHint} width={10} autocomplete="off" />
      <Select
        {...field('senderKind')}
        label={texts.senderKind}
        items={[
          { value: '', text: texts.choose },
          ...senderKinds.map((kind) => ({ value: kind, text: words.senderKinds[kind] })),
        ]}
      />
      <Input {...field('sender')} label={texts.sender} hint={texts.senderHint} autocomplete="off" />
      <Textarea {...field('gistKk')} label={texts.gistKk} hint={texts.gistHint} rows={3} />
      <Textarea {...field('gistRu')} label={texts.gistRu} hint={texts.gistHint} rows={3} />
      <Select
        {...field('outcome')}
        label={texts.outcome}
        items={[
          { value: '', text: texts.choose },
          ...outcomes.map((outcome) => ({ value: outcome, text: words.outcomes[outcome] })),
        ]}
      />
      <Button preventDoubleClick>{texts.publish}</Button>
    </form>
  );
}

function WithdrawForm({ lang, state, approaches }: Props) {
  const texts = deskApproachesTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/approaches`} novalidate>
      <h2 class="govuk-heading-m">{texts.withdraw}</h2>
      <p class="govuk-body">{texts.withdrawHint}</p>
      <Select
        name="which"
        label={texts.which}
        error={errorOf(state, 'which')}
        value={state.values.which ?? ''}
        items={[
          { value: '', text: texts.choose },
          ...approaches.map(({ id, number, receivedOn }) => ({
            value: id,
            text: texts.row({ number, day: formatDate(lang, receivedOn) }),
          })),
        ]}
      />
      <Input
        name="because"
        label={texts.because}
        error={errorOf(state, 'because')}
        value={state.values.because ?? ''}
      />
      <Button kind="warning" name="do" value="withdraw" preventDoubleClick>
        {texts.withdrawNow}
      </Button>
    </form>
  );
}
