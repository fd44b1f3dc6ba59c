import { demoPayer } from '#modules/egov';
import {
  askInvoice,
  askRefund,
  attachReceipt,
  type Draft,
  type DraftDuty,
  exemptionOfCategory,
  getDraftDuty,
  type InvoiceId,
  lookAtInvoice,
  type PaymentId,
  partiesInRole,
  paymentErrors,
  proveFile,
  type Question,
  receiptDayField,
  receiptNumberField,
  receiptSumField,
} from '#modules/filing';
import { legalDay } from '#platform/clock';
import { type FormRequest, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft, draftHref } from './asked-draft.ts';
import { choicesFor } from './choices.ts';
import { titleOf } from './document-title.ts';
import { DutyView } from './duty-view.tsx';
import { inputOf, shownAgain } from './field-values.ts';
import { previousHref } from './step-href.ts';

export async function showDuty(
  request: PageRequest,
  draft: Draft,
  question: Question,
  state: FormState = emptyForm,
  status = 200,
): Promise<Reply> {
  const { lang, platform } = request;
  const duty = await getDraftDuty(platform.reads, draft);
  const choices = await choicesFor(platform, question, lang);
  const [field] = question.fields;
  const bySubject = exemptionOfCategory(String(draft.answers.category ?? ''), legalDay(platform.clock.now()));
  const exemption = state.values.exemption ?? ((field && inputOf(field, draft.answers)) || bySubject || 'none');
  const values = { ...state.values, exemption };
  const from = state.values.from ?? request.query.from;
  const isDemo = platform.ports.find(demoPayer) !== undefined;
  const body = (
    <DutyView {...{ draft, question, duty, choices, lang, from, isDemo }} state={{ values, errors: state.errors }} />
  );
  return framedView(`${question.title[lang]} – ${draft.form.title[lang]}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: previousHref(request, draft, question),
    shell: { section: '/cabinet/filings' },
  });
}

/** Buttons of payment; the exemption itself is saved as every answer is. */
export async function answerDuty(request: FormRequest, draft: Draft, question: Question): Promise<Reply> {
  const { form, lang, platform } = request;
  const duty = await getDraftDuty(platform.reads, draft);
  const field = form.action === 'receipt' ? 'receipt-file' : 'payment';
  const done = await attempt(lang, field, () => press(request, draft, duty));
  const errors = done.ok ? done.value : done.errors;
  const here = `${draftHref(lang, draft, `/${question.id}`)}${form.from ? `?from=${form.from}` : ''}#payment`;
  if (errors.length === 0) return redirect(here);
  return await showDuty(request, await askedDraft(request), question, { values: shownAgain(form), errors }, 422);
}

type Errors = FormState['errors'];

async function press(request: FormRequest, draft: Draft, duty: DraftDuty | undefined): Promise<Errors> {
  const { platform, form } = request;
  if (!duty) throw paymentErrors('FILING_NOTHING_TO_PAY');
  switch (form.action) {
    case 'code':
      await askInvoice(platform, request.act('filing.ask-invoice'), {
        ...{ draftId: draft.id, personId: signedIn(request).personId, sumTiyn: duty.account.missingTiyn },
        ...{ payerNumber: payerOf(draft), courtCode: String(draft.answers.court ?? '') },
      });
      return [];
    case 'look':
      await lookAtInvoice(platform, ownInvoice(duty, form.invoice));
      return [];
    case 'demo-pay':
      return await payInDemo(request, duty);
    case 'refund':
      await askRefund(platform, request.act('filing.ask-refund'), {
        ...{ draftId: draft.id, dueTiyn: duty.duty.totalTiyn, personId: signedIn(request).personId },
        paymentId: form.payment as PaymentId,
      });
      return [];
    default:
      return await takeReceipt(request, draft);
  }
}

/** The claimant pays; who files for another pays in his name. */
function payerOf({ form, answers }: Draft): string {
  const [claimant] = partiesInRole(form, answers, 'claimant');
  if (!claimant?.number) throw paymentErrors('FILING_PAYER_UNKNOWN');
  return claimant.number;
}

function ownInvoice({ account }: DraftDuty, id: string | undefined): InvoiceId {
  const invoice = account.invoices.find((one) => one.id === id);
  if (!invoice) throw paymentErrors('FILING_INVOICE_NOT_FOUND');
  return invoice.id;
}

/** The demo pays as a person would at a terminal, then the gateway is asked. */
async function payInDemo({ platform, form }: FormRequest, duty: DraftDuty): Promise<Errors> {
  const id = ownInvoice(duty, form.invoice);
  const code = duty.account.invoices.find((one) => one.id === id)?.paymentCode;
  const payer = platform.ports.find(demoPayer);
  if (!payer || !code) throw paymentErrors('FILING_INVOICE_NOT_FOUND');
  // The simulator may have been started anew since the code was given.
  await lookAtInvoice(platform, id);
  const sumTiyn = form.part === 'half' ? Math.ceil(duty.account.dueTiyn / 2) : undefined;
  payer.pay(code, sumTiyn === undefined ? {} : { sumTiyn });
  await lookAtInvoice(platform, id);
  return [];
}

async function takeReceipt(request: FormRequest, draft: Draft): Promise<Errors> {
  const { platform, form, files, lang } = request;
  const fields = {
    'receipt-number': receiptNumberField,
    'receipt-sum': receiptSumField,
    'receipt-day': receiptDayField,
  };
  const read = readForm(fields, form, lang);
  if (!read.ok) return read.errors;
  const file = files.find(({ field }) => field === 'receipt-file');
  const proved = await proveFile(platform, file ?? { fileName: '', bytes: new Uint8Array() });
  const { personId } = signedIn(request);
  await platform.db.transact(request.act('filing.attach-receipt'), (tx) =>
    attachReceipt(
      tx,
      { draftId: draft.id, personId },
      { ...proved, title: titleOf(undefined, proved.fileName) },
      {
        ...{ number: read.values['receipt-number'], sumTiyn: read.values['receipt-sum'] },
        paidOn: read.values['receipt-day'],
      },
    ),
  );
  return [];
}
