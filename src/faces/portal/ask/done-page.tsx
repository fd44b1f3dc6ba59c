import { formatDate } from '@ashyq/kk-text';
import { Panel, PrintButton, SummaryList } from '#design';
import { type Court, getCourt } from '#modules/courts';
import { formatPin, formatTalonNumber } from '#modules/identity';
import { findJustAsked, type JustAsked } from '#modules/questions';
import { type Page, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { browserOf } from './browser.ts';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask/done`: number, talon and PIN, the last day, and what happens next; for a day, for this browser. */
export const askDonePage: Page = {
  path: '/questions/ask/done',
  access: 'everyone',
  get: async (request) => {
    const { platform, lang } = request;
    const asked = await findJustAsked(platform, browserOf(request));
    if (!asked) return redirect(`/${lang}/questions/ask`);
    const court = await getCourt(platform.reads, asked.courtCode);
    const texts = askTexts(lang);
    return framedView(texts.doneTitle, <AskDone {...{ lang, asked, court }} />, {
      isPrivate: true,
      shell: { section: '/courts', court: { code: court.code, name: court.name[lang] } },
    });
  },
};

function AskDone({ lang, asked, court }: { lang: Lang; asked: JustAsked; court: Court }) {
  const texts = askTexts(lang);
  const { number, talon, pin, dueOn, hasContact } = asked;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel title={texts.doneTitle}>{texts.doneNumber({ number })}</Panel>
        <SummaryList
          rows={[
            { key: texts.court, value: court.name[lang] },
            { key: texts.talon, value: <strong translate={false}>{formatTalonNumber(talon)}</strong> },
            { key: texts.pin, value: pin ? <strong translate={false}>{formatPin(pin)}</strong> : texts.pinGone },
            { key: texts.until, value: formatDate(lang, dueOn) },
          ]}
        />
        <h2 class="govuk-heading-m">{texts.whatNext}</h2>
        <ol class="govuk-list govuk-list--number">
          <li>{texts.whatNextLook}</li>
          <li>{texts.whatNextAnswer}</li>
          <li>{hasContact ? texts.whatNextTold : texts.whatNextTalon}</li>
        </ol>
        <p class="govuk-body">{texts.nothingNeeded}</p>
        <div class="govuk-button-group">
          <PrintButton>{texts.print}</PrintButton>
          <a class="govuk-link" href={`/${lang}/talon?number=${talon}`}>
            {texts.follow}
          </a>
        </div>
      </div>
    </div>
  );
}
