import { formatDate, formatTime, romaniseName } from '@ashyq/kk-text';
import { Button, SummaryList, Timeline } from '#design';
import {
  type CaseNumber,
  caseKindOn,
  caseNumberParts,
  casePath,
  caseTexts,
  findCategory,
  publicNames,
} from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { partiesOf } from '#shell';
import { RowsByDay } from '../hearings/rows.tsx';
import { subscribeTexts } from '../subscribe/texts.ts';
import type { CaseShown } from './show-case.tsx';
import { casePageTexts } from './texts.ts';

interface CaseProps {
  readonly lang: Lang;
  readonly shown: CaseShown;
}

export function CaseView({ lang, shown }: CaseProps) {
  const texts = casePageTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title({ number: shown.found.number })}</h1>
      <SummaryList rows={factsOf({ lang, shown })} />
      <h2 class="govuk-heading-m">{texts.stages}</h2>
      <Stages lang={lang} shown={shown} />
      <PublicCourse lang={lang} shown={shown} />
      <h2 class="govuk-heading-m">{texts.hearings}</h2>
      {shown.hearings.length > 0 ? (
        <RowsByDay lang={lang} rows={shown.hearings} />
      ) : (
        <p class="govuk-body">{texts.noHearings}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/subscribe?case=${encodeURIComponent(shown.found.number)}`}>
          {subscribeTexts(lang).followCase}
        </a>
      </p>
      <h2 class="govuk-heading-m">{texts.fileTitle}</h2>
      <p class="govuk-body">{texts.fileText}</p>
      <Button
        kind="secondary"
        icon="lock"
        href={`/${lang}/cabinet/cases/${casePath(caseNumberParts(shown.found.number as CaseNumber))}`}
      >
        {texts.cabinet}
      </Button>
    </>
  );
}

function factsOf({ lang, shown }: CaseProps) {
  const texts = casePageTexts(lang);
  const { found, court, judge, drawId } = shown;
  const publicity = publicNames(found.kind, found.category, true, found.registeredOn);
  const category = findCategory(found.category)?.name[lang];
  const judgeName = judge && lang === 'en' ? romaniseName(judge) : judge;
  return [
    { key: texts.court, value: <CourtLink href={`/${lang}/courts/${court.code}`} name={court.name[lang]} /> },
    { key: texts.kind, value: kindText({ lang, shown }) },
    { key: texts.category, value: publicity.reason === 'closed_by_law' ? texts.notShown : category },
    { key: texts.parties, value: partiesText({ lang, shown }, publicity.names === 'hidden') },
    { key: texts.judge, value: <Judge {...{ lang, drawId }} name={judgeName ?? texts.noJudge} /> },
    { key: texts.language, value: texts.languages[found.language] },
    { key: texts.registered, value: formatDate(lang, found.registeredOn) },
  ];
}

function Judge({ lang, drawId, name }: { lang: Lang; drawId: string | undefined; name: string }) {
  if (!drawId) return <>{name}</>;
  return (
    <>
      {name}
      <br />
      <a class="govuk-link" href={`/${lang}/draws/${drawId}`}>
        {casePageTexts(lang).howDrawn}
      </a>
    </>
  );
}

function CourtLink({ href, name }: { href: string; name: string }) {
  return (
    <a class="govuk-link" href={href}>
      {name}
    </a>
  );
}

function kindText({ lang, shown: { found } }: CaseProps): string {
  const texts = casePageTexts(lang);
  const kind = caseKindOn(found.kind, found.registeredOn);
  return kind ? `${texts.kinds[kind.branch]}, ${texts.instances[kind.instance]}` : texts.kinds.unknown;
}

/** Names are taken from the list of an open hearing, where one still shows them, and from nowhere else. */
function partiesText({ lang, shown }: CaseProps, isHidden: boolean): string {
  const texts = casePageTexts(lang);
  const named = shown.hearings.findLast(({ hearing }) => (hearing.matter?.parties.length ?? 0) > 0);
  const listed = named?.hearing.matter && partiesOf(lang, named.hearing.matter);
  return listed || (isHidden ? texts.hidden : texts.onlyWithHearings);
}

/** Stages are told above; of a case that the law closes nothing else is public. */
function PublicCourse({ lang, shown: { course, found } }: CaseProps) {
  const texts = casePageTexts(lang);
  const { reason } = publicNames(found.kind, found.category, true, found.registeredOn);
  const entries = course.filter(({ kind }) => kind !== 'cases.stage_changed');
  if (entries.length === 0 || reason === 'closed_by_law') return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.course}</h2>
      <ol class="govuk-list" reversed>
        {entries.map(({ text, at }) => (
          <li key={at.toString()} class="sot-course__entry">
            <time class="sot-course__time" dateTime={at.toString()}>
              {formatDate(lang, legalDay(at))}
            </time>{' '}
            {text[lang]}
          </li>
        ))}
      </ol>
    </>
  );
}

function Stages({ lang, shown: { stages } }: CaseProps) {
  const words = caseTexts(lang).stages;
  return (
    <Timeline
      label={casePageTexts(lang).stages}
      steps={stages.map(({ stage, at }, index) => ({
        title: words[stage],
        state: index === stages.length - 1 ? 'current' : 'done',
        date: `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`,
      }))}
    />
  );
}
