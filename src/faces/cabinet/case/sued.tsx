import { formatDate } from '@ashyq/kk-text';
import { Button } from '#design';
import type { ExplainedTerm } from '#modules/cases';
import { nameIn, TermState } from '#shell';
import { StartFiling } from './start-filing.tsx';
import { suedIn } from './sued-in.ts';
import { cabinetCaseTexts } from './texts.ts';
import type { CaseNowProps } from './view.tsx';

export interface SuedProps extends Pick<CaseNowProps, 'lang' | 'file' | 'base' | 'today' | 'category' | 'foreseen'> {
  /** Where the court is asked; default: on the same page. */
  readonly askHref?: string;
}

/** For a respondent before anything else: what was claimed, until when to answer, and what can be done. */
export function Sued({ lang, file, base, today, category, foreseen, askHref = '#messages' }: SuedProps) {
  const texts = cabinetCaseTexts(lang);
  const sued = suedIn(file);
  if (!sued) return null;
  const { claimant, claim, term } = sued;
  return (
    <section id="sued-part" aria-labelledby="sued">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id="sued">
        {texts.suedTitle}
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-2">
        {claimant && texts.suedBy({ name: nameIn(lang, claimant.name) })} {category && texts.about({ category })}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-3">
        <Until {...{ lang, term, today, foreseen }} />
      </p>
      <h3 class="govuk-visually-hidden">{texts.choices}</h3>
      <div class="govuk-button-group">
        {claim && (
          <Button kind="secondary" href={`${base}/documents/${claim.id}`}>
            {texts.readClaim}
          </Button>
        )}
        <StartFiling form="response" number={file.found.number} isPrimary {...{ lang }}>
          {texts.respond}
        </StartFiling>
        <a class="govuk-link" href={askHref}>
          {texts.ask}
        </a>
      </div>
      <p class="govuk-body">{texts.silence}</p>
    </section>
  );
}

interface UntilProps extends Pick<CaseNowProps, 'lang' | 'today' | 'foreseen'> {
  readonly term: ExplainedTerm | undefined;
}

function Until({ lang, term, today, foreseen }: UntilProps) {
  const texts = cabinetCaseTexts(lang);
  const lastDay = term ? term.lastDay : foreseen;
  if (!lastDay) return <>{texts.responseLater}</>;
  return (
    <>
      {term ? texts.responseBy : texts.responseIfOpened}: <strong>{formatDate(lang, lastDay)}</strong>{' '}
      {term && <TermState {...{ lang, today, term }} />}
    </>
  );
}
