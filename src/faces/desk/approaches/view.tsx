import { formatNumericDate } from '@ashyq/kk-text';
import { Button, ErrorSummary, Input, Select, Table, Tag, Textarea } from '#design';
import { type Approach, approachTexts, outcomes, senderKinds } from '#modules/approaches';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { deskApproachesTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly state: FormState;
  readonly court: Court;
  /** The last ones. */
  readonly approaches: readonly Approach[];
  /** In the whole register. */
  readonly total: number;
  readonly mayWithdraw: boolean;
}

export function DeskApproaches(props: Props) {
  const { lang, state, court, approaches, total, mayWithdraw } = props;
  const texts = deskApproachesTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m">{texts.enter}</h2>
          <EntryForm {...props} />
        </div>
      </div>
      <Entries {...{ lang, court, approaches }} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/courts/${court.code}/approaches`}>
          {texts.site({ total })}
        </a>
      </p>
      {mayWithdraw && total > 0 && <WithdrawForm {...{ lang, state }} />}
    </>
  );
}

/** What the desk entered last, as everybody reads it. */
function Entries({ lang, court, approaches }: Pick<Props, 'lang' | 'court' | 'approaches'>) {
  const texts = deskApproachesTexts(lang);
  const { senderKinds, outcomes } = approachTexts(lang);
  if (approaches.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{texts.list}</h2>
        <p class="govuk-body">{texts.none}</p>
      </>
    );
  }
  return (
    <Table
      caption={texts.list}
      columns={[texts.number, texts.received, texts.case, texts.from, texts.outcome].map((text) => ({ text }))}
      rows={approaches.map(({ id, number, receivedOn, caseNumber, senderKind, sender, outcome, withdrawn }) => ({
        id,
        cells: [
          <a key={id} class="govuk-link" href={`/${lang}/courts/${court.code}/approaches#n${number}`}>
            {number}
          </a>,
          formatNumericDate(receivedOn),
          caseNumber ?? '—',
          sender ?? (withdrawn ? '—' : senderKinds[senderKind]),
          withdrawn ? (
            <Tag key={`${id}-state`} tone="grey">
              {texts.taken}
            </Tag>
          ) : (
            outcomes[outcome]
          ),
        ],
      }))}
      firstCellIsHeader
      stack
    />
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

function WithdrawForm({ lang, state }: Pick<Props, 'lang' | 'state'>) {
  const texts = deskApproachesTexts(lang);
  const field = (name: string) => ({ name, error: errorOf(state, name), value: state.values[name] ?? '' });
  return (
    <form method="post" action={`/${lang}/desk/approaches`} novalidate>
      <h2 class="govuk-heading-m">{texts.withdraw}</h2>
      <p class="govuk-body">{texts.withdrawHint}</p>
      <Input {...field('which')} label={texts.which} width={5} inputmode="numeric" autocomplete="off" />
      <Input {...field('because')} label={texts.because} width={30} />
      <Button kind="warning" name="do" value="withdraw" preventDoubleClick>
        {texts.withdrawNow}
      </Button>
    </form>
  );
}
