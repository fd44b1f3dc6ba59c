import { formatDate } from '@ashyq/kk-text';
import { Tag } from '#design';
import { type ActSummary, actKindName, actTexts, type CaseForAct, type listForReview } from '#modules/acts';
import { type CaseTerm, caseTexts, findCategory } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { caseFileTexts, TermState } from '#shell';
import { deskActsTexts } from './texts.ts';

interface WorkProps {
  readonly lang: Lang;
  readonly cases: readonly CaseForAct[];
  readonly unfinished: readonly ActSummary[];
  readonly review: Awaited<ReturnType<typeof listForReview>>;
  readonly today: Temporal.PlainDate;
}

export function ActsWorkView({ lang, cases, unfinished, review, today }: WorkProps) {
  const texts = deskActsTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <h2 class="govuk-heading-m">{texts.waiting}</h2>
      {cases.length === 0 ? <p class="govuk-body">{texts.noWaiting}</p> : <Cases {...{ lang, cases, today }} />}
      <h2 class="govuk-heading-m">{texts.unfinished}</h2>
      {unfinished.length === 0 ? (
        <p class="govuk-body">{texts.noUnfinished}</p>
      ) : (
        <ActList {...{ lang }} acts={unfinished} />
      )}
      <h2 class="govuk-heading-m">{texts.review}</h2>
      {review.length === 0 ? (
        <p class="govuk-body">{texts.noReview}</p>
      ) : (
        <ul class="sot-list">
          {review.map((act) => (
            <li key={act.id} class="sot-list__item">
              <a class="govuk-link sot-list__link" href={`/${lang}/desk/acts/${act.id}/public`}>
                {`${actKindName(act.kind, lang)}, № ${act.number}`}
              </a>
              <span class="sot-list__more">
                {act.review === 'looked_once' ? texts.looks.looked_once : texts.looks.proposed}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Cases({ lang, cases, today }: Pick<WorkProps, 'lang' | 'cases' | 'today'>) {
  const texts = deskActsTexts(lang);
  return (
    <ul class="sot-list">
      {cases.map(({ id, number, stage, category, registeredOn, term }) => (
        <li key={id} class="sot-list__item">
          <a class="govuk-link sot-list__link" href={`/${lang}/desk/case-acts/${id}`}>
            {number}
          </a>
          <span class="sot-list__more">
            {[
              findCategory(category)?.name[lang] ?? category,
              caseTexts(lang).stages[stage],
              texts.registered({ day: formatDate(lang, registeredOn) }),
            ].join(' · ')}
          </span>
          {term && <TermLeft {...{ lang, today, term }} />}
        </li>
      ))}
    </ul>
  );
}

/** What has to be decided and until when: the clock of the law over this case. */
export function TermLeft({ lang, today, term }: Pick<WorkProps, 'lang' | 'today'> & { readonly term: CaseTerm }) {
  return (
    <span class="sot-list__more" data-term={term.rule}>
      {caseTexts(lang).terms[term.rule]}
      {term.lastDay && `, ${caseFileTexts(lang).lastDay}: ${formatDate(lang, term.lastDay)}`}{' '}
      <TermState {...{ lang, today, term }} />
    </span>
  );
}

/** Acts with their state, each a link to its page. */
export function ActList({ lang, acts }: { readonly lang: Lang; readonly acts: readonly ActSummary[] }) {
  const texts = actTexts(lang);
  return (
    <ul class="sot-list">
      {acts.map((act) => (
        <li key={act.id} class="sot-list__item">
          <a class="govuk-link sot-list__link" href={`/${lang}/desk/acts/${act.id}`}>
            {`${actKindName(act.kind, lang)}, № ${act.number ?? act.caseNumber}`}
          </a>
          <span>
            <Tag tone={act.state === 'in_force' ? 'green' : act.state === 'draft' ? 'grey' : 'blue'}>
              {act.standing === 'appealed' ? texts.standings.appealed : texts.states[act.state]}
            </Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
