import { Fragment } from 'preact';
import { assetUrl, Button, Details, ErrorSummary, FileUpload, InsetText, Island, WarningText } from '#design';
import { type LayReport, ReportView, reportTexts, TRUST_PATH } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import type { FoundAct } from '../verify-act/found.ts';
import { ActWays } from '../verify-act/ways.tsx';
import type { Fingerprint } from './fingerprints.ts';
import { PROGRAM_PATH } from './offline-program.ts';
import { playerPath } from './player-page.ts';
import { verifyTexts } from './texts.ts';

/** What the court itself has found. */
export interface Found {
  readonly report: LayReport;
  /** Day and time in words; undefined for a signature that this court has never seen. */
  readonly receivedAt: string | undefined;
  readonly isCourtSeal: boolean;
}

export interface VerifyViewProps {
  readonly lang: Lang;
  readonly state: FormState;
  readonly found: Found | undefined;
  readonly actState: FormState;
  readonly foundAct: FoundAct | undefined;
  readonly isDemo: boolean;
  /** SHA-256 of the program that verifies without us. */
  readonly program: string;
  /** Whom the program and the page of a copy believe. */
  readonly fingerprints: readonly Fingerprint[];
}

/** Ways to check, one below another; a file is one of them. */
export function VerifyView(props: VerifyViewProps) {
  const { lang, state, found, actState, foundAct, isDemo, program, fingerprints } = props;
  const errors = [...actState.errors, ...state.errors];
  const texts = verifyTexts(lang);
  // The way that was taken comes first, so that its verdict is what the reader sees and hears.
  const isFileAsked = found !== undefined || state.errors.length > 0;
  const byAct = <ActWays key="act" lang={lang} state={actState} found={foundAct} />;
  const byFile = (
    <Island key="file" name="verify-file" props={islandProps(lang)}>
      <div data-place="result">{found && <Result {...{ lang, found }} />}</div>
      <FileWay {...{ lang, state }} />
    </Island>
  );
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body-l">{texts.lead}</p>
        {isFileAsked ? [byFile, byAct] : [byAct, byFile]}
        <Meaning lang={lang} />
        <Offline {...{ lang, program, fingerprints }} />
        {isDemo && <WarningText>{texts.demo}</WarningText>}
      </div>
    </div>
  );
}

function Result({ lang, found }: { readonly lang: Lang; readonly found: Found }) {
  const texts = verifyTexts(lang);
  const { report, receivedAt, isCourtSeal } = found;
  return (
    <>
      {isCourtSeal && <InsetText>{texts.courtSeal}</InsetText>}
      <ReportView report={report} texts={reportTexts(lang)} />
      {receivedAt && <p class="govuk-body">{`${texts.receivedAt}: ${receivedAt}`}</p>}
    </>
  );
}

/** Without JavaScript the first button sends the files to the court; with it they stay where they are. */
function FileWay({ lang, state }: { readonly lang: Lang; readonly state: FormState }) {
  const texts = verifyTexts(lang);
  return (
    <form method="post" action={`/${lang}/verify`} encType="multipart/form-data" novalidate>
      <h2 class="govuk-heading-m">{texts.fileWay}</h2>
      <FileUpload
        name="signature"
        label={texts.signature}
        hint={texts.signatureHint}
        accept=".cms,.p7s,.p7m,.sig,.pem"
        error={errorOf(state, 'signature')}
      />
      <FileUpload name="content" label={texts.content} hint={texts.contentHint} error={errorOf(state, 'content')} />
      <p class="govuk-body" data-with="no-script">
        {texts.sent}
      </p>
      <p class="govuk-body" data-with="script" hidden>
        {texts.here}
      </p>
      <p class="govuk-body" data-place="status" role="status" />
      <Button icon="shield">{texts.submit}</Button>
      <div data-with="script" hidden>
        <p class="govuk-hint">{texts.courtHint}</p>
        <Button kind="secondary" name="by" value="court">
          {texts.court}
        </Button>
      </div>
    </form>
  );
}

/** Whoever does not want to believe this page runs the check at home. */
function Offline({ lang, program, fingerprints }: Pick<VerifyViewProps, 'lang' | 'program' | 'fingerprints'>) {
  const texts = verifyTexts(lang);
  return (
    <Details summary={texts.offlineTitle}>
      <p class="govuk-body">{texts.offlineText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={PROGRAM_PATH} download>
          ashyq-verify.mjs
        </a>
      </p>
      <p class="govuk-body sot-breakable">{`SHA-256: ${program}`}</p>
      <pre class="sot-breakable">node ashyq-verify.mjs FILE</pre>
      <h3 class="govuk-heading-s">{texts.playerTitle}</h3>
      <p class="govuk-body">{texts.playerText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={playerPath(lang)} download>
          {texts.playerLink}
        </a>
      </p>
      <h3 class="govuk-heading-s">{texts.fingerprintsTitle}</h3>
      <p class="govuk-body">{texts.fingerprintsText}</p>
      <dl class="govuk-body">
        {fingerprints.map(({ kind, name, groups }) => (
          <Fragment key={groups}>
            <dt>
              <b>{`${texts.fingerprintOf[kind]}: ${name}`}</b>
            </dt>
            <dd class="sot-breakable" data-fingerprint={kind}>
              {groups}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Details>
  );
}

function Meaning({ lang }: { readonly lang: Lang }) {
  const texts = verifyTexts(lang);
  return (
    <Details summary={texts.meaningTitle}>
      <ul class="govuk-list govuk-list--bullet">
        {[texts.meaningPassed, texts.meaningUndecided, texts.meaningFailed].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Details>
  );
}

function islandProps(lang: Lang): Record<string, unknown> {
  const { working, oldBrowser, fault, signedContent, saveContent } = verifyTexts(lang);
  return {
    worker: assetUrl('verify-file.worker.js'),
    trust: TRUST_PATH,
    language: lang,
    texts: reportTexts(lang),
    words: { working, oldBrowser, fault, content: signedContent, saveContent },
  };
}
