import { formatDate, formatNumericDate } from '@ashyq/kk-text';
import { SummaryList } from '#design';
import { type Approach, approachTexts } from '#modules/approaches';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { caseHref } from '../case/case-href.ts';
import { approachesTexts } from './texts.ts';

/** One entry; a withdrawn one keeps its number, its day and the reason. */
export function ApproachRow(props: { lang: Lang; approach: Approach }) {
  const { lang, approach } = props;
  const texts = approachesTexts(lang);
  const { number, receivedOn, withdrawn } = approach;
  return (
    <li class="sot-list__item" id={`n${number}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        {texts.number} {number} · {formatDate(lang, receivedOn)}
      </h2>
      {withdrawn ? (
        <p class="govuk-body">
          {texts.withdrawn({ day: formatNumericDate(legalDay(withdrawn.at)), because: withdrawn.because })}
        </p>
      ) : (
        <Facts {...{ lang, approach }} />
      )}
    </li>
  );
}

function Facts({ lang, approach }: { lang: Lang; approach: Approach }) {
  const texts = approachesTexts(lang);
  const { senderKinds, outcomes } = approachTexts(lang);
  const { caseNumber, senderKind, sender, gist, outcome, enteredAt } = approach;
  const number = caseNumber ? (
    <a class="govuk-link" href={caseHref(lang, caseNumber)}>
      {caseNumber}
    </a>
  ) : (
    texts.closedCase
  );
  return (
    <SummaryList
      rows={[
        { key: texts.case, value: number },
        { key: texts.sender, value: sender ? `${sender} (${senderKinds[senderKind]})` : senderKinds[senderKind] },
        ...(gist
          ? [{ key: texts.gist, value: <span lang={lang === 'en' ? 'ru' : undefined}>{gist[lang]}</span> }]
          : []),
        { key: texts.outcome, value: outcomes[outcome] },
        { key: texts.entered, value: formatDate(lang, legalDay(enteredAt)) },
      ]}
    />
  );
}
