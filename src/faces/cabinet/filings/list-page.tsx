import { Button, EmptyState, Table } from '#design';
import {
  type DraftId,
  deleteDraft,
  type Filing,
  filingTexts,
  forms,
  type ListedDraft,
  listDrafts,
  listFilings,
} from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import { type Page, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { filedHref } from '../filed/asked-filing.ts';
import { filedTexts } from '../filed/texts.ts';
import { momentText } from '../parts/moment.ts';
import { signedIn } from '../parts/signed-in.ts';
import { draftHref, resumeHref } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

/** `/kk/cabinet/filings`: what I am writing, what I have sent, and what I can begin. */
export const filingsPage: Page = {
  path: '/cabinet/filings',
  access: 'signed-in',
  get: async (request) => {
    const { lang, platform } = request;
    const drafts = await listDrafts(platform.reads, signedIn(request));
    const sent = await listFilings(platform.reads, signedIn(request));
    return framedView(filingPageTexts(lang).list.title, <ListView {...{ drafts, sent, lang }} />, { isPrivate: true });
  },
  post: async (request) => {
    const { platform, lang, form } = request;
    const id = parseId<DraftId>(form.draft);
    if (form.action === 'delete' && id) await deleteDraft(platform, request.act('filing.delete-draft'), id);
    return redirect(`/${lang}/cabinet/filings`, { flash: filingPageTexts(lang).list.deleted });
  },
};

interface Props {
  readonly drafts: readonly ListedDraft[];
  readonly sent: readonly Filing[];
  readonly lang: Lang;
}

function ListView({ drafts, sent, lang }: Props) {
  const texts = filingPageTexts(lang).list;
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <h2 class="govuk-heading-m">{texts.begin}</h2>
      <ul class="govuk-list">
        {forms.map((form) => (
          <li key={form.key}>
            <a class="govuk-link" href={`/${lang}/cabinet/filings/start/${form.key}`}>
              {form.title[lang]}
            </a>
            <p class="govuk-hint">{form.purpose[lang]}</p>
          </li>
        ))}
      </ul>
      {drafts.length === 0 ? (
        <EmptyState title={texts.noDrafts}>{texts.noDraftsHint}</EmptyState>
      ) : (
        <Table
          stack
          caption={texts.drafts}
          columns={[{ text: texts.what }, { text: texts.changed }, { text: texts.action }]}
          rows={drafts.map((draft) => ({
            cells: [
              <a key="what" class="govuk-link" href={draftHref(lang, draft)}>
                {draft.form.title[lang]}
              </a>,
              momentText(lang, draft.changedAt),
              <a key="on" class="govuk-link" href={resumeHref(lang, draft)}>
                {filingPageTexts(lang).goOn}
                <span class="govuk-visually-hidden"> {draft.form.title[lang]}</span>
              </a>,
            ],
          }))}
        />
      )}
      <SentList {...{ sent, lang }} />
      <p class="govuk-body">
        <Button kind="secondary" href={`/${lang}/talon`}>
          {texts.talon}
        </Button>
      </p>
    </>
  );
}

function SentList({ sent, lang }: Pick<Props, 'sent' | 'lang'>) {
  const texts = filedTexts(lang);
  if (sent.length === 0) return <EmptyState title={texts.noSent}>{texts.noSentHint}</EmptyState>;
  const { what, talon, state, at } = texts.columns;
  return (
    <Table
      stack
      caption={texts.sentList}
      columns={[{ text: what }, { text: talon }, { text: state }, { text: at }]}
      rows={sent.map((filing) => ({
        cells: [
          <a key="what" class="govuk-link" href={filedHref(lang, filing.id)}>
            {filing.form.title[lang]}
          </a>,
          formatTalonNumber(filing.talon),
          filingTexts(lang).talon.kinds[filing.status.kind],
          momentText(lang, filing.submittedAt),
        ],
      }))}
    />
  );
}
