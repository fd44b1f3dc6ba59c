import { Button, Details, TaskList, type Tone } from '#design';
import {
  type Draft,
  type DraftDuty,
  filingTexts,
  getDraftDuty,
  isReady,
  nextPageOf,
  paymentTexts,
  taskStates,
} from '#modules/filing';
import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { askedDraft, draftHref, resumeHref } from './asked-draft.ts';
import { SavedLine } from './saved-line.tsx';
import { filingPageTexts } from './texts.ts';

const toneOf: Readonly<Record<string, Tone | undefined>> = {
  'not-started': 'blue',
  partial: 'amber',
  faulty: 'amber',
  ready: undefined,
};

/** `/kk/cabinet/filings/{draft}`: the tasks and how far each is. */
export const tasksPage: Page = {
  path: '/cabinet/filings/:draft',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform } = request;
    const draft = await askedDraft(request);
    const duty = await getDraftDuty(platform.reads, draft);
    const body = <TasksView {...{ draft, duty, lang }} />;
    return framedView(draft.form.title[lang], body, {
      isPrivate: true,
      backHref: `/${lang}/cabinet/filings`,
      shell: { section: '/cabinet/filings' },
    });
  },
};

interface Props {
  readonly draft: Draft;
  readonly duty: DraftDuty | undefined;
  readonly lang: Lang;
}

function TasksView({ draft, duty, lang }: Props) {
  const texts = filingPageTexts(lang);
  const next = nextPageOf(draft);
  const isPaid = duty !== undefined && duty.account.paidTiyn > duty.account.carriedTiyn;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{draft.form.title[lang]}</h1>
        <p class="govuk-body">{draft.form.purpose[lang]}</p>
        <TaskList tasks={[...taskLines(draft, duty, lang), checkLine(draft, duty, lang)]} />
        {next && !isReady(draft) && <Button href={goOnHref(draft, next, lang)}>{texts.goOn}</Button>}
        <SavedLine lang={lang} at={draft.changedAt} />
        <Details summary={texts.deleteDraft}>
          <p class="govuk-body">{texts.deleteForGood}</p>
          {isPaid && <p class="govuk-body">{texts.deleteGivesBack}</p>}
          <form method="post" action={`/${lang}/cabinet/filings`}>
            <input type="hidden" name="action" value="delete" />
            <input type="hidden" name="draft" value={draft.id} />
            <Button kind="warning">{texts.deleteYes}</Button>
          </form>
        </Details>
      </div>
    </div>
  );
}

function goOnHref(draft: Draft, next: string, lang: Lang): string {
  return draft.lastQuestion === next ? resumeHref(lang, draft) : draftHref(lang, draft, `/${next}`);
}

function taskLines(draft: Draft, duty: DraftDuty | undefined, lang: Lang) {
  const words = filingTexts(lang).progress;
  const states = new Map(taskStates(draft).map(({ id, progress }) => [id, progress]));
  return draft.form.tasks.map(({ id, title, questions }) => {
    const progress = states.get(id) ?? 'not-started';
    const isDuty = questions.some(({ fields }) => fields.some(({ kind }) => kind === 'exemption'));
    const isUnpaid = isDuty && progress === 'ready' && duty && !duty.isSettled;
    const status = isUnpaid ? paymentTexts(lang).states[duty.account.state] : words[progress];
    const tone = isUnpaid ? 'amber' : toneOf[progress];
    return {
      title: title[lang],
      href: draftHref(lang, draft, `/${questions[0]?.id ?? ''}`),
      status: { text: status, ...(tone ? { tone } : {}) },
    };
  });
}

function checkLine(draft: Draft, duty: DraftDuty | undefined, lang: Lang) {
  const texts = filingPageTexts(lang);
  const canSend = isReady(draft) && (draft.form.duty === null || duty?.isSettled === true);
  return {
    title: texts.check.task,
    href: draftHref(lang, draft, '/check'),
    status: {
      text: canSend ? texts.check.ready : texts.check.notYet,
      tone: canSend ? ('green' as const) : ('grey' as const),
    },
  };
}
