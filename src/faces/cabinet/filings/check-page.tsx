import { Button, Details, ErrorSummary, InsetText, PdfReader, SummaryList, WarningText } from '#design';
import {
  type CheckLine,
  checkForm,
  type Draft,
  type DraftDuty,
  formatTiyn,
  formNames,
  getDraftDuty,
  isReady,
  listUnfinished,
  type Names,
  paymentTexts,
  prepareSubmission,
  showAnswers,
  type Unfinished,
} from '#modules/filing';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { attempt, emptyForm, type FormState, fileSizeText, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft, draftHref } from './asked-draft.ts';
import { documentsHref } from './step-href.ts';
import { filingPageTexts } from './texts.ts';

/** `/kk/cabinet/filings/{draft}/check`: everything once more, each with its way to change it, before signing. */
export const checkPage: Page = {
  path: '/cabinet/filings/:draft/check',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const draft = await askedDraft(request);
    if (draft.filingId) return redirect(draftHref(request.lang, draft, '/sent'));
    return await show(request, draft, emptyForm);
  },
  post: async (request) => {
    const { platform, lang } = request;
    const draft = await askedDraft(request);
    const backTo = draftHref(lang, draft, '/sent');
    if (draft.filingId) return redirect(backTo);
    const asked = { draftId: draft.id, lang, backTo };
    const done = await attempt(lang, 'sign', () => prepareSubmission(platform, request.act, signedIn(request), asked));
    if (!done.ok)
      return await show(request, await askedDraft(request), { values: {}, errors: done.errors }, done.status);
    return redirect(`/${lang}/cabinet/sign/${done.value}`);
  },
};

async function show(request: PageRequest, draft: Draft, state: FormState, status = 200): Promise<Reply> {
  const { lang, platform } = request;
  const duty = await getDraftDuty(platform.reads, draft);
  const names = await formNames(platform.reads, lang);
  const unfinished = await listUnfinished(platform.reads, draft);
  const body = <CheckView {...{ draft, duty, names, unfinished, lang, state }} />;
  return framedView(filingPageTexts(lang).check.title, body, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    backHref: draftHref(lang, draft),
    shell: { section: '/cabinet/filings' },
  });
}

interface Props {
  readonly draft: Draft;
  readonly duty: DraftDuty | undefined;
  readonly names: Names;
  readonly unfinished: Unfinished;
  readonly lang: Lang;
  readonly state: FormState;
}

function CheckView({ draft, duty, names, unfinished, lang, state }: Props) {
  const texts = filingPageTexts(lang).check;
  const lines = checkForm(draft.form, draft.given);
  const canSend = isReady(draft) && (draft.form.duty === null || duty?.isSettled === true);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <span class="govuk-caption-l">{draft.form.title[lang]}</span>
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <Problems {...{ draft, lines, lang }} />
        <Begun {...{ draft, unfinished, lang }} />
        <Answers {...{ draft, names, lang }} />
        <Files {...{ draft, lang }} />
        <Details summary={texts.paper}>
          <PdfReader src={draftHref(lang, draft, '/check/paper')} title={draft.form.title[lang]} />
        </Details>
        {draft.form.duty !== null && <DutyLine {...{ draft, duty, lang }} />}
        <h2 class="govuk-heading-m">{texts.remindersTitle}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {texts.reminders.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {canSend ? (
          <form method="post" action={draftHref(lang, draft, '/check')}>
            <Button id="sign" preventDoubleClick>
              {texts.sign}
            </Button>
          </form>
        ) : (
          <div id="sign">
            <InsetText>{texts.cannotYet}</InsetText>
          </div>
        )}
      </div>
    </div>
  );
}

/** What refuses stands first, then what is warned of; each leads to the page that mends it. */
function Problems({
  draft,
  lines,
  lang,
}: {
  readonly draft: Draft;
  readonly lines: readonly CheckLine[];
  readonly lang: Lang;
}) {
  const wrong = lines.filter(({ state }) => state === 'refuse');
  const warned = lines.filter(({ state }) => state === 'warn');
  const link = ({ text, question }: CheckLine) =>
    question ? (
      <a class="govuk-link" href={draftHref(lang, draft, `/${question}?from=check`)}>
        {text[lang]}
      </a>
    ) : (
      text[lang]
    );
  const texts = filingPageTexts(lang).check;
  return (
    <>
      {wrong.length > 0 && (
        <InsetText>
          <p class="govuk-body">{texts.lacks}</p>
          <ul class="govuk-list govuk-list--bullet">
            {wrong.map((line) => (
              <li key={line.key}>{link(line)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {warned.map((line) => (
        <WarningText key={line.key}>{link(line)}</WarningText>
      ))}
    </>
  );
}

/** Papers that were begun and are not among the documents: nobody is to find that out after signing. */
function Begun({ draft, unfinished, lang }: Pick<Props, 'draft' | 'unfinished' | 'lang'>) {
  const texts = filingPageTexts(lang).documents;
  const { uploads, photos } = unfinished;
  return (
    <>
      {photos > 0 && (
        <WarningText>
          {texts.photosWait({ count: photos })}{' '}
          <a class="govuk-link" href={draftHref(lang, draft, '/photos')}>
            {texts.photosLink}
          </a>
        </WarningText>
      )}
      {uploads.map(({ id, fileName: name, sizeBytes, receivedBytes }) => (
        <WarningText key={id}>
          <a class="govuk-link" href={documentsHref(lang, draft)}>
            {receivedBytes === sizeBytes
              ? texts.notLookedAt({ name })
              : texts.brokenOff({ name, percent: Math.floor((receivedBytes / sizeBytes) * 100) })}
          </a>
        </WarningText>
      ))}
    </>
  );
}

function Answers({ draft, names, lang }: Pick<Props, 'draft' | 'names' | 'lang'>) {
  const texts = filingPageTexts(lang);
  return (
    <>
      {showAnswers(draft.form, draft.given, lang, names).map(({ id, title, answers }) => {
        const rows = answers.filter(({ field }) => field !== 'documents');
        if (rows.length === 0) return null;
        return (
          <section key={id}>
            <h2 class="govuk-heading-m">{title}</h2>
            <SummaryList
              rows={rows.map(({ field, question, label, lines }) => ({
                key: label,
                value: lines.length === 0 ? texts.check.nothing : lines.map((line) => <div key={line}>{line}</div>),
                actions: [
                  {
                    text: texts.change,
                    href: draftHref(lang, draft, `/${question}?from=check#${field}`),
                    hiddenText: label,
                  },
                ],
              }))}
            />
          </section>
        );
      })}
    </>
  );
}

function Files({ draft, lang }: Pick<Props, 'draft' | 'lang'>) {
  const texts = filingPageTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.documents.attached}</h2>
      {draft.attachments.length === 0 ? (
        <p class="govuk-body">{texts.documents.none}</p>
      ) : (
        <ul class="govuk-list">
          {draft.attachments.map((file) => (
            <li key={file.id}>
              <a class="govuk-link" href={draftHref(lang, draft, `/files/${file.id}/read`)}>
                {file.title}
              </a>{' '}
              ({fileSizeText(lang, file.sizeBytes)})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function DutyLine({ draft, duty, lang }: Pick<Props, 'draft' | 'duty' | 'lang'>) {
  const texts = filingPageTexts(lang);
  const value = duty
    ? `${formatTiyn(lang, duty.duty.totalTiyn)} · ${paymentTexts(lang).states[duty.account.state]}`
    : texts.duty.notYet;
  const href = draftHref(lang, draft, '/duty?from=check');
  return (
    <SummaryList
      rows={[{ key: texts.duty.title, value, actions: [{ text: texts.change, href, hiddenText: texts.duty.title }] }]}
    />
  );
}
