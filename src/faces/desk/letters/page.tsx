import { formatLongDate } from '@ashyq/kk-text';
import { EmptyState, PrintButton, Table } from '#design';
import { type CaseNumber, caseNumberParts, casePath, caseTexts, type Letter, listLetters } from '#modules/cases';
import { httpErrors, type Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView, nameIn } from '#shell';
import { courtsOfRegistry, officeFor } from '../case-words/desk-reader.ts';
import { StateTag } from './letter-state.tsx';
import { lettersTexts } from './texts.ts';

/** `/kk/desk/letters?court=7517`: the register of posting of a court. */
export const lettersPage: Page = {
  path: '/desk/letters',
  access: ({ posts }) => posts.some(({ role }) => ['registry_clerk', 'hearing_secretary'].includes(role)),
  get: async (request) => {
    const { lang, platform, query } = request;
    const courts = await courtsOfRegistry(request);
    const court = query.court ? courts.find(({ code }) => code === query.court) : courts[0];
    const actor = court && officeFor(request, 'prove-service', { courtCode: court.code, participants: [] });
    if (!actor) throw httpErrors('HTTP_NOT_ALLOWED');
    const letters = await listLetters(platform.db.reads, actor, court.code);
    return framedView(lettersTexts(lang).title, <LettersView {...{ lang, letters }} />, {
      isPrivate: true,
      backHref: `/${lang}/desk/cases?court=${court.code}`,
      shell: { isWide: true, section: '/desk/cases', court: { code: court.code, name: court.shortName[lang] } },
    });
  },
};

function LettersView({ lang, letters }: { readonly lang: Lang; readonly letters: readonly Letter[] }) {
  const texts = lettersTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {letters.length === 0 ? (
        <EmptyState title={texts.empty} icon="mail">
          {texts.emptyNext}
        </EmptyState>
      ) : (
        <Table
          caption={texts.title}
          hideCaption
          stack
          firstCellIsHeader
          columns={[texts.to, texts.what, texts.case, texts.neededBy, texts.state].map((text) => ({ text }))}
          rows={letters.map((letter) => ({
            id: `letter-${letter.id}`,
            cells: [
              <a key="to" class="govuk-link" href={`/${lang}/desk/letters/${letter.id}`}>
                {nameIn(lang, letter.name)}, {caseTexts(lang).roles[letter.role]}
              </a>,
              texts.kinds[letter.kind],
              <a key="case" class="govuk-link" href={`/${lang}/desk/cases/${pathOf(letter)}`}>
                {letter.number}
              </a>,
              letter.neededBy ? formatLongDate(lang, letter.neededBy) : '–',
              <StateTag key="state" {...{ lang, letter }} />,
            ],
          }))}
        />
      )}
      {letters.length > 0 && <PrintButton>{texts.printRegister}</PrintButton>}
    </>
  );
}

function pathOf({ number }: Letter): string {
  return casePath(caseNumberParts(number as CaseNumber));
}
