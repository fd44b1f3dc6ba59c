import {
  Button,
  Details,
  ErrorMessage,
  ErrorSummary,
  FileUpload,
  Input,
  InsetText,
  Select,
  Tag,
  type Tone,
} from '#design';
import {
  ACCEPTED,
  type Draft,
  type DraftDuty,
  type DutyState,
  dutyTexts,
  explainDuty,
  formatTiyn,
  paymentTexts,
  type Question,
  type ShownInvoice,
} from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { momentText } from '../parts/moment.ts';
import { draftHref } from './asked-draft.ts';
import type { Choices } from './choices.ts';
import { SurplusList } from './surplus-list.tsx';
import { filingPageTexts } from './texts.ts';

export interface DutyProps {
  readonly draft: Draft;
  readonly question: Question;
  readonly duty: DraftDuty | undefined;
  readonly choices: Choices;
  readonly lang: Lang;
  readonly state: FormState;
  readonly from: string | undefined;
  /** A simulated gateway: the page offers to pay as a terminal would. */
  readonly isDemo: boolean;
}

const toneOf: Readonly<Record<DutyState, Tone>> = {
  ...{ nothing_due: 'green', unpaid: 'amber', partly_paid: 'amber', paid: 'green', receipt: 'blue' },
};

/** The sum, how it came about, the exemption that may leave nothing of it, then the ways to pay. */
export function DutyView(props: DutyProps) {
  const { draft, question, duty, lang, state, from } = props;
  const texts = filingPageTexts(lang);
  const here = draftHref(lang, draft, `/${question.id}`);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <span class="govuk-caption-l">{draft.form.title[lang]}</span>
        <h1 class="govuk-heading-l">{question.title[lang]}</h1>
        {duty ? <Sum {...{ duty, lang }} /> : <InsetText>{texts.duty.notYet}</InsetText>}
        <Exemption {...props} />
        {duty && duty.account.state !== 'nothing_due' && <Payment {...props} duty={duty} />}
        {duty && <SurplusList {...{ duty, lang, here }} />}
        <form method="post" id={GO_ON} action={here} novalidate>
          {from && <input type="hidden" name="from" value={from} />}
          <input type="hidden" name="seen.exemption" value={String(draft.versions.exemption ?? 0)} />
          <Button preventDoubleClick>{texts.next}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={draftHref(lang, draft)}>
            {texts.toTasks}
          </a>
        </p>
      </div>
    </div>
  );
}

/** The form of «continue»: the choice above the payment belongs to it, so that nobody loses it by going on. */
const GO_ON = 'go-on';

function Exemption({ question, choices, lang, state }: DutyProps) {
  const texts = filingPageTexts(lang).duty;
  return (
    <section id="exempt">
      <Select
        name="exemption"
        label={question.fields[0]?.label[lang] ?? ''}
        hint={texts.exemptionHint}
        error={errorOf(state, 'exemption')}
        value={state.values.exemption ?? 'none'}
        items={choices.exemption}
        attributes={{ form: GO_ON }}
      />
      <Button kind="secondary" name="action" value="exemption" attributes={{ form: GO_ON }}>
        {texts.recount}
      </Button>
    </section>
  );
}

function Sum({ duty, lang }: { readonly duty: DraftDuty; readonly lang: Lang }) {
  const texts = filingPageTexts(lang).duty;
  const words = dutyTexts(lang);
  const { account, duty: counted } = duty;
  return (
    <>
      <p class="govuk-heading-m">
        {texts.title}: {formatTiyn(lang, counted.totalTiyn)}{' '}
        <Tag tone={toneOf[account.state]}>{paymentTexts(lang).states[account.state]}</Tag>
      </p>
      <Details summary={texts.how} open>
        <ol class="govuk-list govuk-list--number">
          {explainDuty(counted, lang).map(({ text, norm }) => (
            <li key={text}>
              {text} <span class="govuk-hint">({norm})</span>
            </li>
          ))}
        </ol>
        <p class="govuk-hint">{words.onPaymentDay}</p>
        {counted.mci.isAssumed && <p class="govuk-hint">{words.mciAssumed}</p>}
      </Details>
    </>
  );
}

function Payment(props: DutyProps & { readonly duty: DraftDuty }) {
  const { draft, question, duty, lang, state } = props;
  const texts = filingPageTexts(lang).duty;
  const { account } = duty;
  const here = draftHref(lang, draft, `/${question.id}`);
  const error = errorOf(state, 'payment');
  const isMissing = account.missingTiyn > 0;
  const hasOpen = account.invoices.some(
    (one) => one.sumTiyn === account.missingTiyn && one.state !== 'expired' && one.state !== 'paid',
  );
  return (
    <section id="payment">
      <h2 class="govuk-heading-m">{texts.payTitle}</h2>
      {error && <ErrorMessage id="payment-error">{error}</ErrorMessage>}
      {isMissing ? (
        <p class="govuk-body">{texts.missing({ sum: formatTiyn(lang, account.missingTiyn) })}</p>
      ) : (
        <p class="govuk-body">{texts.enough[account.state === 'receipt' ? 'receipt' : 'paid']}</p>
      )}
      {account.carriedTiyn > 0 && (
        <p class="govuk-body">{texts.carried({ sum: formatTiyn(lang, account.carriedTiyn) })}</p>
      )}
      {account.invoices.map((invoice) => (
        <InvoiceBox key={invoice.id} {...{ invoice, lang, here }} isDemo={props.isDemo} />
      ))}
      {isMissing && !hasOpen && (
        <form method="post" action={here}>
          <Button name="action" value="code" preventDoubleClick>
            {texts.askCode}
          </Button>
        </form>
      )}
      {isMissing && <ReceiptForm {...props} />}
    </section>
  );
}

/** One invoice with its code, and honestly when the gateway last answered. */
function InvoiceBox(props: {
  readonly invoice: ShownInvoice;
  readonly lang: Lang;
  readonly here: string;
  readonly isDemo: boolean;
}) {
  const { invoice, lang, here, isDemo } = props;
  const texts = filingPageTexts(lang).duty;
  const code = invoice.paymentCode?.replace(/(\d{5})(?=\d)/g, '$1 ');
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{texts.invoice[invoice.state]}</strong> · {formatTiyn(lang, invoice.sumTiyn)}
      </p>
      {code ? (
        <>
          <p class="govuk-body">{texts.codeIs}</p>
          <p class="govuk-heading-l" data-payment-code translate={false}>
            {code}
          </p>
          {invoice.state === 'open' && (
            <p class="govuk-body">{texts.howToPay({ until: momentText(lang, invoice.validUntil) })}</p>
          )}
        </>
      ) : (
        <p class="govuk-body">{texts.codeLater}</p>
      )}
      <p class="govuk-hint">
        {invoice.lookedAt ? texts.lookedAt({ at: momentText(lang, invoice.lookedAt) }) : texts.neverLooked}
      </p>
      {invoice.state !== 'paid' && (
        <form method="post" action={here}>
          <input type="hidden" name="invoice" value={invoice.id} />
          <Button kind="secondary" name="action" value="look">
            {texts.look}
          </Button>{' '}
          {isDemo && invoice.state === 'open' && (
            <Button kind="secondary" name="action" value="demo-pay">
              {texts.demoPay}
            </Button>
          )}
        </form>
      )}
    </InsetText>
  );
}

function ReceiptForm({ draft, question, lang, state }: DutyProps) {
  const texts = filingPageTexts(lang).duty;
  const line = (name: string, label: string, rest: { hint?: string; inputmode?: 'numeric' | 'decimal' } = {}) => (
    <Input {...{ name, label }} {...rest} value={state.values[name] ?? ''} error={errorOf(state, name)} width={20} />
  );
  const isOpen = state.errors.some(({ field }) => field.startsWith('receipt-'));
  return (
    <Details summary={texts.haveReceipt} open={isOpen}>
      <form method="post" action={draftHref(lang, draft, `/${question.id}`)} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="action" value="receipt" />
        {line('receipt-number', texts.receiptNumber)}
        {line('receipt-sum', texts.receiptSum, { inputmode: 'decimal' })}
        {line('receipt-day', texts.receiptDay, { hint: filingPageTexts(lang).dateHint, inputmode: 'numeric' })}
        <FileUpload
          name="receipt-file"
          label={texts.receiptFile}
          hint={filingPageTexts(lang).documents.rule}
          error={errorOf(state, 'receipt-file')}
          accept={ACCEPTED}
        />
        <Button kind="secondary">{texts.attachReceipt}</Button>
      </form>
    </Details>
  );
}
