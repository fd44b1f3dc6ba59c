import { Button, ErrorSummary, Panel, PrintButton, QrCode, SummaryList, Textarea } from '#design';
import { findCourt } from '#modules/courts';
import {
  answerClarification,
  askRefund,
  drawNewPin,
  type Filing,
  findDuty,
  findPin,
  getDutyAccount,
  type PaymentId,
  refile,
  type ShownDutyAccount,
  StatusView,
} from '#modules/filing';
import { formatPin, formatTalonNumber } from '#modules/identity';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { attempt, emptyForm, errorOf, type FormState, fileSizeText, framedView } from '#shell';
import { shownAgain } from '../filings/field-values.ts';
import { SurplusList } from '../filings/surplus-list.tsx';
import { momentText } from '../parts/moment.ts';
import { ownCaseHref } from '../parts/own-case-href.ts';
import { signedIn } from '../parts/signed-in.ts';
import { askedFiling, filedHref } from './asked-filing.ts';
import { filedTexts } from './texts.ts';

/** `/kk/cabinet/filed/{filing}`: what was sent, where it is, its talon; first seen as the confirmation of sending. */
export const filedPage: Page = {
  path: '/cabinet/filed/:filing',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => await show(request, await askedFiling(request)),
  post: async (request) => await press(request, await askedFiling(request)),
};

async function press(request: FormRequest, filing: Filing): Promise<Reply> {
  const { platform, lang, form } = request;
  const here = filedHref(lang, filing.id);
  if (form.action === 'new-pin') {
    await drawNewPin(platform, request.act('filing.draw-new-pin'), filing.id);
    return redirect(here, { flash: filedTexts(lang).pinDrawn });
  }
  if (form.action === 'again') return await fileAgain(request, filing);
  if (form.action === 'answer') {
    const act = request.act('filing.answer-clarification');
    const done = await attempt(lang, 'words', () => answerClarification(platform, act, filing.id, form.words ?? ''));
    if (!done.ok) return await show(request, filing, { values: shownAgain(form), errors: done.errors }, done.status);
    return redirect(here, { flash: filedTexts(lang).answerSent });
  }
  const account = await accountOf(request, filing);
  const refund = { draftId: filing.draftId, dueTiyn: account.dueTiyn, filedAt: filing.submittedAt };
  const { isSentBack } = filing;
  const paymentId = form.payment as PaymentId;
  const { personId } = signedIn(request);
  await attempt(lang, 'payment', () =>
    askRefund(platform, request.act('filing.ask-refund'), { ...refund, isSentBack, paymentId, personId }),
  );
  return redirect(here);
}

/** Answers and files are used again, so that only the defect is mended. */
async function fileAgain(request: FormRequest, filing: Filing): Promise<Reply> {
  const { platform, lang } = request;
  const id = await refile(platform, request.act('filing.refile'), signedIn(request), filing.id);
  return redirect(`/${lang}/cabinet/filings/${id}`);
}

async function accountOf({ platform }: PageRequest, filing: Filing): Promise<ShownDutyAccount> {
  const { form, answers, draftId, submittedAt: filedAt } = filing;
  const { isSentBack } = filing;
  const found = await findDuty(platform.reads, { form, answers, draftId, filedAt, isSentBack });
  return found?.account ?? (await getDutyAccount(platform.reads, { draftId, dueTiyn: 0, filedAt, isSentBack }));
}

async function show(request: PageRequest, filing: Filing, state: FormState = emptyForm, status = 200): Promise<Reply> {
  const { platform, lang } = request;
  const pin = await findPin(platform, signedIn(request), filing.id);
  const court = await findCourt(platform.reads, filing.courtCode);
  const account = await accountOf(request, filing);
  const courtName = court?.name[lang] ?? filing.courtCode;
  const body = <FiledView {...{ filing, pin, account, courtName, lang, state }} />;
  return framedView(`${filing.form.title[lang]} – ${filedTexts(lang).sentTitle}`, body, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    backHref: `/${lang}/cabinet/filings`,
    shell: { section: '/cabinet/filings' },
  });
}

interface Props {
  readonly filing: Filing;
  readonly pin: string | undefined;
  readonly account: ShownDutyAccount;
  readonly courtName: string;
  readonly lang: Lang;
  readonly state: FormState;
}

function FiledView({ filing, pin, account, courtName, lang, state }: Props) {
  const texts = filedTexts(lang);
  const here = filedHref(lang, filing.id);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <Panel title={texts.sentTitle}>
          {texts.talon}:<br />
          <strong data-talon translate={false}>
            {formatTalonNumber(filing.talon)}
          </strong>
        </Panel>
        <Pin {...{ pin, here, lang }} />
        <StatusView {...{ lang }} status={filing.status} caseHref={(number) => ownCaseHref(lang, number)} />
        <Turn {...{ filing, here, lang, state }} />
        <GivenBack {...{ filing, account, here, lang }} />
        <Sent {...{ filing, courtName, lang }} />
      </div>
      <div class="govuk-grid-column-one-third">
        <QrCode text={filing.talon} label={texts.qr} />
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/receipt`}>
            {texts.receipt}
          </a>
        </p>
        <PrintButton>{texts.print}</PrintButton>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/cabinet/filings`}>
            {texts.toList}
          </a>
        </p>
      </div>
    </div>
  );
}

/** What the filer may do now: answer the registry, or mend and file again. */
function Turn({ filing, here, lang, state }: Pick<Props, 'filing' | 'lang' | 'state'> & { readonly here: string }) {
  const texts = filedTexts(lang);
  const mayFileAgain = filing.status.kind === 'rejected' || filing.status.kind === 'returned';
  return (
    <>
      {filing.status.kind === 'clarification_asked' && (
        <form method="post" action={here} novalidate>
          <Textarea
            name="words"
            label={texts.answerLabel}
            labelSize="m"
            error={errorOf(state, 'words')}
            value={state.values.words ?? ''}
          />
          <Button name="action" value="answer" preventDoubleClick>
            {texts.answer}
          </Button>
        </form>
      )}
      {filing.filedAgainAs && (
        <p class="govuk-body">
          <a class="govuk-link" href={filedHref(lang, filing.filedAgainAs)}>
            {texts.filedAgain}
          </a>
        </p>
      )}
      {mayFileAgain && !filing.filedAgainAs && (
        <form method="post" action={here}>
          <Button name="action" value="again" preventDoubleClick>
            {texts.again}
          </Button>
        </form>
      )}
    </>
  );
}

/** What of the duty may go back, and what to think of before asking for it. */
function GivenBack({ filing, account, here, lang }: Pick<Props, 'filing' | 'account' | 'lang'> & { here: string }) {
  const texts = filedTexts(lang).duty;
  const { kind } = filing.status;
  const isOffered = account.surplus.some(({ why, refund }) => why === 'sent_back' && refund === 'offered');
  const hasReceipts = filing.isSentBack && account.receipts.length > 0 && !filing.filedAgainAs;
  if (account.surplus.length === 0 && !hasReceipts) return null;
  return (
    <section id="duty">
      {filing.isSentBack && <h2 class="govuk-heading-m">{texts.title}</h2>}
      {isOffered && kind !== 'refused' && <p class="govuk-body">{texts.again}</p>}
      {isOffered && kind !== 'rejected' && <p class="govuk-body">{texts.complaint}</p>}
      <SurplusList duty={{ account }} {...{ lang, here }} />
      {hasReceipts && <p class="govuk-body">{texts.byReceipt}</p>}
    </section>
  );
}

/** The PIN for a day; afterwards only its hash is left, and another may be drawn. */
function Pin({ pin, here, lang }: { readonly pin: string | undefined; readonly here: string; readonly lang: Lang }) {
  const texts = filedTexts(lang);
  if (pin)
    return (
      <>
        <p class="govuk-heading-m">
          {texts.pin}:{' '}
          <span data-pin translate={false}>
            {formatPin(pin)}
          </span>
        </p>
        <p class="govuk-body">{texts.keepPin}</p>
      </>
    );
  return (
    <form method="post" action={here}>
      <p class="govuk-body">{texts.pinGone}</p>
      <Button kind="secondary" name="action" value="new-pin">
        {texts.newPin}
      </Button>
    </form>
  );
}

function Sent({ filing, courtName, lang }: Pick<Props, 'filing' | 'courtName' | 'lang'>) {
  const texts = filedTexts(lang);
  const here = filedHref(lang, filing.id);
  const link = (href: string, text: string, sizeBytes: number) => (
    <li key={href}>
      <a class="govuk-link" href={href}>
        {text}
      </a>{' '}
      ({fileSizeText(lang, sizeBytes)})
    </li>
  );
  return (
    <>
      <h2 class="govuk-heading-m">{texts.whatSent}</h2>
      <SummaryList
        rows={[
          { key: texts.court, value: courtName },
          { key: texts.sentAt, value: momentText(lang, filing.submittedAt) },
        ]}
      />
      <ul class="govuk-list">
        {link(`${here}/files/paper/read`, `${texts.paper}: ${filing.form.title[lang]}`, filing.paper.sizeBytes)}
        {filing.documents.map(({ title, sizeBytes }, at) => link(`${here}/files/${at + 1}/read`, title, sizeBytes))}
      </ul>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${here}/inventory`}>
            {texts.inventory}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/archive`}>
            {texts.archive}
          </a>
        </li>
      </ul>
    </>
  );
}
