import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, Details, Input, InsetText, Island, SummaryList } from '#design';
import { actTexts, isOut, partNames, spacedCode } from '#modules/acts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { Copies } from './copies.tsx';
import type { ActProps } from './props.ts';
import { Terms } from './terms.tsx';
import { deskActTexts } from './texts.ts';

/** An act whose text does not change any more, and what is still to be done with it. */
export function SignedAct(props: ActProps) {
  const { lang, act, may } = props;
  const texts = deskActTexts(lang);
  return (
    <>
      {act.state === 'signed' && may('announce') && <Announce {...props} />}
      <SummaryList rows={facts(props)} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/${lang}/desk/acts/${act.id}/act.pdf`}>
            {act.signedAt ? texts.download : texts.pdf}
          </a>
        </li>
        {act.signedAt && (
          <li>
            <a class="govuk-link" href={`/${lang}/desk/acts/${act.id}/bundle.zip`}>
              {texts.bundle}
            </a>
          </li>
        )}
        {isOut(act.state) && may('review-public-version') && (
          <li>
            <a class="govuk-link" href={`/${lang}/desk/acts/${act.id}/public`}>
              {texts.publicVersion}
            </a>
          </li>
        )}
      </ul>
      {isOut(act.state) && <Terms {...props} />}
      <Copies {...props} />
      {act.state === 'announced' && act.appealUntil && may('record-complaint') && <Complaint {...props} />}
      <h2 class="govuk-heading-m">{texts.text}</h2>
      <div lang={act.language} class="sot-act-text">
        {partNames.map((part) => (
          <section key={part} aria-label={actTexts(act.language).parts[part]}>
            <p class="govuk-body sot-preserved">{act.parts[part]}</p>
          </section>
        ))}
      </div>
    </>
  );
}

function momentOf(lang: Lang, at: Temporal.Instant): string {
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}

function facts({ lang, act }: ActProps) {
  const texts = deskActTexts(lang);
  return [
    ...(act.signedAt ? [{ key: texts.signedAt, value: momentOf(lang, act.signedAt) }] : []),
    ...(act.code ? [{ key: texts.code, value: spacedCode(act.code) }] : []),
    ...(act.sha256 ? [{ key: texts.sha256, value: <span class="sot-breakable">{act.sha256}</span> }] : []),
  ];
}

/** A decision is announced to people: in a hearing that has begun. */
function Announce({ lang, act, hearing }: ActProps) {
  const texts = deskActTexts(lang);
  if (!hearing)
    return (
      <div id="announce" tabIndex={-1}>
        <InsetText>
          {texts.noHearing}{' '}
          <a class="govuk-link" href={`/${lang}/desk/hearings/new?case=${encodeURIComponent(act.caseNumber)}`}>
            {texts.toHearing}
          </a>
        </InsetText>
      </div>
    );
  return (
    <Island name="function-keys">
      <form method="post" action={`/${lang}/desk/acts/${act.id}`}>
        <input type="hidden" name="version" value={String(act.version)} />
        <p class="govuk-body">
          {texts.announceHint}{' '}
          <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}`}>
            {hearing.endedAt ? texts.heldAt({ at: momentOf(lang, hearing.endedAt) }) : texts.goesOn}
          </a>
        </p>
        <Button id="announce" name="deed" value="announce" preventDoubleClick attributes={{ 'data-key': 'F9' }}>
          {texts.announce}
        </Button>
        <p class="govuk-body" data-legend hidden>
          {`${texts.keys}: F9 — ${texts.announce}`}
        </p>
      </form>
    </Island>
  );
}

function Complaint({ lang, act, open }: ActProps) {
  const texts = deskActTexts(lang);
  const error = open.errors.find(({ field }) => field === 'day')?.text;
  return (
    <Details summary={texts.complaint} open={error !== undefined}>
      <form method="post" action={`/${lang}/desk/acts/${act.id}`} novalidate>
        <input type="hidden" name="version" value={String(act.version)} />
        <Input
          name="day"
          label={texts.complaintDay}
          width={10}
          {...(error ? { error } : {})}
          attributes={{ type: 'date' }}
        />
        <Button kind="secondary" name="deed" value="complaint">
          {texts.complaint}
        </Button>
      </form>
    </Details>
  );
}
