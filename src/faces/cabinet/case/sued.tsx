import { formatDate } from '@ashyq/kk-text';
import { Button } from '#design';
import { type ExplainedTerm, isPending } from '#modules/cases';
import { nameIn, TermState } from '#shell';
import { StartFiling } from './start-filing.tsx';
import { cabinetCaseTexts } from './texts.ts';
import type { CaseNowProps } from './view.tsx';

const responses: readonly string[] = ['civil.response', 'civil.simplified_response', 'administrative.response'];

/** For a respondent before anything else: what was claimed, until when to answer, and what can be done. */
export function Sued({ lang, file, base, today, category, foreseen }: CaseNowProps) {
  const texts = cabinetCaseTexts(lang);
  const own = file.participants.find(({ id, role }) => file.own.includes(id) && role === 'respondent');
  const isOpen = file.found.stage === 'registered' || isPending(file.found.stage);
  if (!own || !isOpen) return null;
  const claimant = file.participants.find(({ role }) => role === 'claimant');
  const claim = file.documents.find(({ kind, number }) => kind === 'claim' && number !== undefined);
  const term = file.terms.find(({ rule, participantId }) => responses.includes(rule) && participantId === own.id);
  const hasAnswered = file.documents.some(({ kind, filedBy }) => kind === 'response' && filedBy === own.id);
  if (hasAnswered) return null;
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
        <a class="govuk-link" href="#messages">
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
