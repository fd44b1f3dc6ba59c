import { formatDate } from '@ashyq/kk-text';
import type { VNode } from 'preact';
import type { Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { siteNotesTexts } from './texts.ts';

/** When people last looked through the statement. */
const STATED_ON = Temporal.PlainDate.from('2026-11-27');

/** `/kk/accessibility`: what works for whom, how that was tested, and what is known to be wrong. */
const accessibilityPage: Page = {
  path: '/accessibility',
  access: 'everyone',
  get: async ({ lang }) => {
    const texts = siteNotesTexts(lang).accessibility;
    const parts = [
      [texts.goal, texts.goalText],
      [texts.howTested, texts.howTestedText],
      [texts.limits, texts.limitsText],
      [texts.tell, texts.tellText],
    ] as const;
    const end = <p class="govuk-hint">{texts.dated({ day: formatDate(lang, STATED_ON) })}</p>;
    return note(lang, texts, parts, end);
  },
};

/** `/kk/privacy`: which data the site keeps, what for and how long. */
const privacyPage: Page = {
  path: '/privacy',
  access: 'everyone',
  get: async ({ lang }) => {
    const texts = siteNotesTexts(lang).privacy;
    const parts = [
      [texts.look, texts.lookText],
      [texts.cookies, texts.cookiesText],
      [texts.ask, texts.askText],
      [texts.subscribe, texts.subscribeText],
      [texts.case, texts.caseText],
      [texts.rights, texts.rightsText],
    ] as const;
    const end = (
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/cabinet/looks`}>
          {texts.toLooks}
        </a>
      </p>
    );
    return note(lang, texts, parts, end);
  },
};

function note(
  lang: Lang,
  { title, lead }: { readonly title: string; readonly lead: string },
  parts: readonly (readonly [string, string])[],
  end: VNode,
) {
  const body = (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{lead}</p>
        {parts.map(([heading, text]) => (
          <section key={heading}>
            <h2 class="govuk-heading-m">{heading}</h2>
            <p class="govuk-body">{text}</p>
          </section>
        ))}
        {end}
      </div>
    </div>
  );
  return framedView(title, body, {
    breadcrumbs: [{ text: siteNotesTexts(lang).home, href: `/${lang}` }, { text: title }],
    shell: { description: lead },
  });
}

export const siteNotePages: readonly Page[] = [accessibilityPage, privacyPage];
