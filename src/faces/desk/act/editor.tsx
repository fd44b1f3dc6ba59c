import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, ButtonGroup, Details, InsetText, Island, Textarea } from '#design';
import { actKindOn, actTexts, type PartName, partNames, type Revision } from '#modules/acts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { ActProps } from './props.ts';
import { deskActTexts } from './texts.ts';

/** Lines seen at once of each part. */
const rows: Readonly<Record<PartName, number>> = { introductory: 8, descriptive: 10, reasoning: 14, operative: 14 };

/** Four parts of text; keys do what the buttons do. */
export function Editor(props: ActProps) {
  const { lang, act, open, revisions } = props;
  const texts = deskActTexts(lang);
  const parts = open.typed ?? act.parts;
  const isConflict = open.typed !== undefined && partNames.some((part) => open.typed?.[part] !== act.parts[part]);
  return (
    <Island name="function-keys">
      <form method="post" action={`/${lang}/desk/acts/${act.id}`} novalidate>
        <h2 class="govuk-heading-m">{texts.text}</h2>
        {isConflict && <InsetText>{texts.conflictLead}</InsetText>}
        <Spoken {...props} />
        <input type="hidden" name="version" value={String(act.version)} />
        {partNames.map((part) => (
          <Part key={part} {...props} part={part} text={parts[part]} isConflict={isConflict} />
        ))}
        <Buttons {...props} />
        <Speak {...props} />
      </form>
      <Waiting {...props} />
      <Withdraw {...props} />
      <Revisions {...{ lang, revisions }} />
    </Island>
  );
}

interface PartProps extends ActProps {
  readonly part: PartName;
  readonly text: string;
  readonly isConflict: boolean;
}

/** One part; after a refused save the text of the other person stands under it. */
function Part({ lang, act, open, part, text, isConflict }: PartProps) {
  return (
    <div lang={act.language}>
      <Textarea
        name={part}
        label={actTexts(lang).parts[part]}
        value={text}
        rows={rows[part]}
        spellcheck
        {...(part === 'operative' && act.spokenAt ? { attributes: { readonly: true } } : {})}
        error={open.errors.find(({ field }) => field === part)?.text}
      />
      {isConflict && text !== act.parts[part] && (
        <Details summary={deskActTexts(lang).conflict} open>
          <p class="sot-preserved">{act.parts[part]}</p>
        </Details>
      )}
    </div>
  );
}

/** Announced already: until when the rest is to be made. */
function Spoken({ lang, spoken }: ActProps) {
  const texts = deskActTexts(lang);
  if (!spoken) return null;
  return (
    <InsetText>
      {texts.spokenOn({ day: formatDate(lang, legalDay(spoken.spokenAt)) })}{' '}
      <strong>{texts.finalUntil({ day: formatDate(lang, spoken.finalUntil) })}</strong>
    </InsetText>
  );
}

/** In the hearing a judge may announce the operative part and make the rest afterwards (CPC RK art. 223). */
function Speak({ lang, act, may, hearing }: ActProps) {
  const texts = deskActTexts(lang);
  const isOfHearing = actKindOn(act.kind, legalDay(act.changedAt))?.announced === 'in_hearing';
  if (!isOfHearing || !hearing || act.spokenAt || !may('announce')) return null;
  return (
    <Details summary={texts.speak} id="speak">
      <p class="govuk-body">{texts.speakHint}</p>
      <Button name="deed" value="speak" kind="secondary" preventDoubleClick>
        {texts.speak}
      </Button>
    </Details>
  );
}

function Buttons({ lang, act, may }: ActProps) {
  const texts = deskActTexts(lang);
  return (
    <>
      <ButtonGroup>
        <Button name="deed" value="save" kind="secondary" attributes={{ 'data-key': 'F2' }}>
          {texts.save}
        </Button>
        <a
          class="govuk-link"
          href={`/${lang}/desk/acts/${act.id}/act.pdf`}
          target="_blank"
          rel="noopener"
          data-key="F4"
        >
          {texts.pdf}
        </a>
      </ButtonGroup>
      {may('sign') && (
        <>
          <p class="govuk-hint">{texts.signHint}</p>
          <Button id="sign" name="deed" value="sign" icon="shield" preventDoubleClick attributes={{ 'data-key': 'F8' }}>
            {texts.sign}
          </Button>
        </>
      )}
      <p class="govuk-body" data-legend hidden>
        {`${texts.keys}: F2 — ${texts.save}, F4 — ${texts.pdf}${may('sign') ? `, F8 — ${texts.sign}` : ''}`}
      </p>
    </>
  );
}

function Waiting({ lang, act, may }: ActProps) {
  const texts = deskActTexts(lang);
  if (act.state !== 'signing') return null;
  return (
    <InsetText>
      {texts.waitingSignature}
      {may('sign') && act.signingId && (
        <>
          {' '}
          <a class="govuk-link" href={`/${lang}/cabinet/sign/${act.signingId}`}>
            {texts.toSigning}
          </a>
        </>
      )}
    </InsetText>
  );
}

function Withdraw({ lang, act }: ActProps) {
  const texts = deskActTexts(lang);
  if (act.spokenAt) return null;
  return (
    <Details id="withdraw" summary={texts.withdraw}>
      <form method="post" action={`/${lang}/desk/acts/${act.id}`}>
        <input type="hidden" name="version" value={String(act.version)} />
        <Button kind="warning" name="deed" value="withdraw">
          {texts.withdraw}
        </Button>
      </form>
    </Details>
  );
}

function Revisions({ lang, revisions }: { readonly lang: Lang; readonly revisions: readonly Revision[] }) {
  const texts = deskActTexts(lang);
  if (revisions.length === 0) return null;
  return (
    <Details summary={texts.revisions({ count: String(revisions.length) })}>
      {revisions.map(({ version, savedAt, parts }) => (
        <Details
          key={version}
          summary={texts.revision({
            version: String(version),
            day: `${formatDate(lang, legalDay(savedAt))}, ${formatTime(savedAt)}`,
          })}
        >
          {partNames.map((part) => (
            <p key={part} class="sot-preserved">
              {parts[part]}
            </p>
          ))}
        </Details>
      ))}
    </Details>
  );
}
