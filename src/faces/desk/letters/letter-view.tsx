import { formatLongDate } from '@ashyq/kk-text';
import { Button, DateInput, ErrorSummary, FileUpload, Input, Radios, SummaryList, Textarea } from '#design';
import { caseTexts, type Letter } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, nameIn } from '#shell';
import { StateTag } from './letter-state.tsx';
import { lettersTexts } from './texts.ts';

interface LetterProps {
  readonly lang: Lang;
  readonly letter: Letter;
  readonly state: FormState;
  /** From the register, or as it was printed; undefined: nobody knows it yet. */
  readonly address: string | undefined;
}

/** The three steps of a letter; only those that can be done now are shown. */
export function LetterView(props: LetterProps) {
  const { lang, letter, state } = props;
  const texts = lettersTexts(lang);
  const isOpen = ['to_print', 'printed'].includes(letter.state);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <h1 class="govuk-heading-l">{titleOfLetter(lang, letter)}</h1>
        <SummaryList
          rows={[
            { key: texts.case, value: letter.number },
            { key: texts.to, value: `${nameIn(lang, letter.name)}, ${caseTexts(lang).roles[letter.role]}` },
            ...(letter.neededBy ? [{ key: texts.neededBy, value: formatLongDate(lang, letter.neededBy) }] : []),
            { key: texts.state, value: <StateTag {...{ lang, letter }} /> },
            ...(letter.address ? [{ key: texts.address, value: letter.address }] : []),
          ]}
        />
        {isOpen && <Print {...props} />}
        {letter.state === 'printed' && <Post {...props} />}
        {letter.state === 'posted' && <Settle {...props} />}
      </div>
    </div>
  );
}

const leadOf = { invitation: 'printLead', summons: 'printSummonsLead', act_copy: 'printCopyLead' } as const;
const titleFor = { invitation: 'letterTitle', summons: 'summonsTitle', act_copy: 'copyTitle' } as const;

export function titleOfLetter(lang: Lang, { kind, name }: Letter): string {
  return lettersTexts(lang)[titleFor[kind]]({ name: nameIn(lang, name) });
}

function Print({ lang, letter, state, address }: LetterProps) {
  const texts = lettersTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/letters/${letter.id}`} novalidate>
      <h2 class="govuk-heading-m">{texts.print}</h2>
      <p class="govuk-body">{texts[leadOf[letter.kind]]}</p>
      <Textarea
        name="address"
        rows={2}
        label={texts.address}
        hint={address ? texts.addressHint : texts.addressSilent}
        error={errorOf(state, 'address')}
        value={state.values.address ?? address ?? ''}
      />
      <Button name="deed" value="print" icon="print" kind={letter.state === 'printed' ? 'secondary' : 'primary'}>
        {texts.printButton}
      </Button>
    </form>
  );
}

function Post({ lang, letter, state }: LetterProps) {
  const texts = lettersTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/letters/${letter.id}`} novalidate>
      <h2 class="govuk-heading-m">{texts.post}</h2>
      <DateInput
        name="posted"
        legend={texts.postedOn}
        error={errorOf(state, 'posted-day')}
        values={dayOf(state, 'posted')}
      />
      <Input
        name="posting"
        label={texts.postingNumber}
        hint={texts.postingHint}
        error={errorOf(state, 'posting')}
        value={state.values.posting ?? ''}
        width={20}
        spellcheck={false}
      />
      <Button name="deed" value="post" preventDoubleClick>
        {texts.postButton}
      </Button>
    </form>
  );
}

function Settle({ lang, letter, state }: LetterProps) {
  const texts = lettersTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/letters/${letter.id}`} enctype="multipart/form-data" novalidate>
      <h2 class="govuk-heading-m">{texts.settle}</h2>
      <Radios
        name="outcome"
        legend={texts.outcome}
        error={errorOf(state, 'outcome')}
        value={state.values.outcome ?? ''}
        items={[
          { value: 'delivered', text: texts.outcomeDelivered },
          { value: 'refused', text: texts.outcomeRefused },
          { value: 'returned', text: texts.outcomeReturned },
        ]}
      />
      <DateInput
        name="settled"
        legend={texts.settledOn}
        error={errorOf(state, 'settled-day')}
        values={dayOf(state, 'settled')}
      />
      <FileUpload name="slip" label={texts.slip} hint={texts.slipHint} error={errorOf(state, 'slip')} accept=".pdf" />
      <Button name="deed" value="settle" preventDoubleClick>
        {texts.settleButton}
      </Button>
    </form>
  );
}

function dayOf({ values }: FormState, name: string) {
  const part = (of: string): string => values[`${name}-${of}`] ?? '';
  return { day: part('day'), month: part('month'), year: part('year') };
}
