import { Button, ErrorSummary, InsetText, LiveRegion, LiveSaid, Progress, WarningText } from '#design';
import { caseNumberParts, casePath } from '#modules/cases';
import { type SeenImport, torelikErrors } from '#modules/torelik';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { CategoryChoice } from './bring-forms.tsx';
import { ImportTag } from './import-tag.tsx';
import { ReportView } from './report-view.tsx';
import { nationalTexts } from './texts.ts';

export interface ImportViewProps {
  readonly lang: Lang;
  readonly seen: SeenImport;
  readonly state: FormState;
  readonly now: Temporal.Instant;
  /** The reader may open the file of a case of the court. */
  readonly canRead: boolean;
}

/** One import from the look to its end. */
export function ImportView(props: ImportViewProps) {
  const { lang, seen, state } = props;
  const texts = nationalTexts(lang);
  return (
    <>
      {state.errors.length > 0 && <ErrorSummary errors={state.errors.map(({ text }) => ({ text, href: '#report' }))} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{texts.sources[seen.source]}</span>
        {texts.importTitle({ number: seen.number })}
      </h1>
      {seen.state === 'looked' ? (
        <Looked {...props} />
      ) : (
        <LiveRegion
          id="import"
          topics={[`desk:${seen.courtCode}`]}
          url={`/${lang}/desk/national/${seen.id}/now`}
          since={props.now.toString()}
        >
          <MovingPart {...props} />
        </LiveRegion>
      )}
    </>
  );
}

/** What was found, and the button that makes it true. */
function Looked({ lang, seen }: ImportViewProps) {
  const texts = nationalTexts(lang);
  const { report } = seen;
  if (!report) return <InsetText>{texts.erased}</InsetText>;
  const here = `/${lang}/desk/national/${seen.id}`;
  const needsCategory = report.findings.some(({ code }) => code === 'category_unknown');
  const isReady = !report.isBlocked && !report.isEmpty;
  return (
    <>
      <div id="report">
        {report.isBlocked && <WarningText>{texts.blocked}</WarningText>}
        {report.isEmpty && !report.isBlocked && <InsetText>{texts.nothingNew}</InsetText>}
        {isReady && <InsetText>{report.isAgain ? texts.readyAgain : texts.ready}</InsetText>}
      </div>
      <form method="post" action={here} novalidate>
        {needsCategory && seen.source === 'national' && <CategoryChoice lang={lang} value="" />}
        <div class="govuk-button-group">
          {isReady && (
            <Button name="deed" value="bring" preventDoubleClick>
              {texts.bringOver}
            </Button>
          )}
          <Button kind="secondary" name="deed" value="again" preventDoubleClick>
            {seen.source === 'national' ? texts.lookAgain : texts.otherFile}
          </Button>
        </div>
      </form>
      <ReportView lang={lang} report={report} isDone={false} />
    </>
  );
}

/** Progress, then the result: followed by the open page. */
export function MovingPart(props: ImportViewProps) {
  const { lang, seen } = props;
  const texts = nationalTexts(lang);
  return (
    <>
      <p class="govuk-body-l">
        <ImportTag lang={lang} state={seen.state} />
      </p>
      {seen.state === 'asked' && <Working {...props} />}
      {seen.state === 'failed' && <Failed {...props} />}
      {seen.state === 'done' && <Done {...props} />}
      <LiveSaid>{texts.states[seen.state]}</LiveSaid>
    </>
  );
}

function Working({ lang, seen }: ImportViewProps) {
  const texts = nationalTexts(lang);
  const { fetched, toFetch, failure } = seen;
  return (
    <>
      {toFetch > 0 ? (
        <Progress id="fetched" label={texts.fetching} value={fetched} max={toFetch} note={texts.fetchingNote} />
      ) : (
        <p class="govuk-body">{texts.working}</p>
      )}
      {failure && <WarningText>{texts.stillTrying({ why: sentenceOf(lang, failure) })}</WarningText>}
    </>
  );
}

function Failed({ lang, seen }: ImportViewProps) {
  const texts = nationalTexts(lang);
  return (
    <>
      <WarningText>{sentenceOf(lang, seen.failure ?? '')}</WarningText>
      <form method="post" action={`/${lang}/desk/national/${seen.id}`}>
        <Button name="deed" value="again" preventDoubleClick>
          {seen.source === 'national' ? texts.lookAgain : texts.otherFile}
        </Button>
      </form>
    </>
  );
}

function Done({ lang, seen, canRead }: ImportViewProps) {
  const texts = nationalTexts(lang);
  const path = `cases/${casePath(caseNumberParts(seen.number as never))}`;
  // Whoever brings a case over need not be one who reads its file.
  const href = canRead ? `/${lang}/desk/${path}` : `/${lang}/${path}`;
  return (
    <>
      <p class="govuk-body">
        {texts.done}{' '}
        <a class="govuk-link" href={href}>
          {texts.openCase}
        </a>
      </p>
      {seen.report ? <ReportView lang={lang} report={seen.report} isDone /> : <p class="govuk-body">{texts.erased}</p>}
    </>
  );
}

/** The sentence of a code that was kept; a code of another module is told in general. */
function sentenceOf(lang: Lang, code: string): string {
  const known = torelikErrors.codes.find((one) => one === code);
  return known ? torelikErrors(known).say(lang) : nationalTexts(lang).wentWrong;
}
