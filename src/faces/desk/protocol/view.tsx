import { formatDate, formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, ErrorSummary, InsetText, Island, LiveRegion, SummaryList, Table, Tag } from '#design';
import { surnameAndInitialsIn } from '#modules/identity';
import { canBeEdited, type Protocol, ProtocolText, SealView } from '#modules/minutes';
import { legalDay } from '#platform/clock';
import { articleIn } from '#shell';
import { Editor, Reading, Wanted } from './editor.tsx';
import type { DeskProtocolProps } from './props.ts';
import { Remarks } from './remarks.tsx';
import { deskProtocolTexts } from './texts.ts';

export function DeskProtocolView(props: DeskProtocolProps) {
  const { lang, hearing, protocol, form } = props;
  const texts = deskProtocolTexts(lang);
  return (
    <>
      {form.errors.length > 0 && (
        <ErrorSummary errors={form.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{formatDate(lang, legalDay(hearing.course.startsAt))}</span>
        {texts.title({ number: hearing.file.number })}
      </h1>
      {protocol ? <ProtocolParts {...props} protocol={protocol} /> : <NoDraft {...props} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}/record`}>
          {texts.toRecord}
        </a>
      </p>
    </>
  );
}

function NoDraft({ lang, hearing, record, may }: DeskProtocolProps) {
  const texts = deskProtocolTexts(lang);
  if (record.dispensed?.isKept === false) return <InsetText>{texts.notKept}</InsetText>;
  if (record.state.kind !== 'ended') return <InsetText>{texts.notEnded}</InsetText>;
  return (
    <>
      <p class="govuk-body">{texts.noDraft}</p>
      {may('draft-protocol') && (
        <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/protocol`} id="deeds">
          <Button name="deed" value="make" preventDoubleClick>
            {texts.make}
          </Button>
        </form>
      )}
    </>
  );
}

type PartsProps = DeskProtocolProps & { readonly protocol: Protocol };

function ProtocolParts(props: PartsProps) {
  const { lang, hearing, protocol, shown, may } = props;
  const texts = deskProtocolTexts(lang);
  const isOpen = canBeEdited(protocol.state) && may('draft-protocol') && !shown;
  return (
    <>
      <LiveRegion
        id="state"
        topics={[`minutes:${hearing.id}`]}
        url={`/${lang}/desk/hearings/${hearing.id}/protocol/state`}
      >
        <ProtocolStateLine {...props} />
      </LiveRegion>
      {isOpen ? (
        // Around everything, for an island begins when its first line is near the screen.
        <Island name="open-places">
          <Reading {...props} />
          <Paper {...props} />
          <Timers {...props} />
          <Wanted {...props} />
          <Editor {...props} />
        </Island>
      ) : (
        <>
          <Paper {...props} />
          <Timers {...props} />
          <h2 class="govuk-heading-m">{shown ? texts.edition({ number: shown.version }) : texts.text}</h2>
          <ProtocolText
            language={protocol.language}
            rows={(shown ?? protocol).rows}
            player={`/${lang}/desk/recordings`}
          />
        </>
      )}
      {protocol.state === 'sealed' && <Remarks {...props} />}
      <Editions {...props} />
    </>
  );
}

function Paper({ lang, hearing }: PartsProps) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}/protocol/protocol.pdf`}>
        {deskProtocolTexts(lang).pdf}
      </a>
    </p>
  );
}

/** Whose turn it is, and the way to sign for that one. */
export function ProtocolStateLine({ lang, hearing, protocol, reader, seal }: PartsProps) {
  const texts = deskProtocolTexts(lang);
  const { state, judge, secretary, judgeSigningId, secretarySigningId } = protocol;
  const isJudges = state === 'judge' && reader === judge;
  const isSecretarys = state === 'secretary' && reader === secretary;
  const signing = isJudges ? judgeSigningId : isSecretarys ? secretarySigningId : undefined;
  return (
    <>
      <p class="govuk-body">
        <Tag tone={state === 'sealed' ? 'green' : state === 'draft' ? 'grey' : 'amber'}>{texts.states[state]}</Tag>{' '}
        {texts.kinds[protocol.kind]}
      </p>
      {signing && (
        <Button href={`/${lang}/cabinet/sign/${signing}`} id="sign">
          {isJudges ? texts.signJudge : texts.signSecretary}
        </Button>
      )}
      <SummaryList
        rows={[
          ...(protocol.judgeSignedAt ? [{ key: texts.judgeSigned, value: momentIn(protocol.judgeSignedAt) }] : []),
          ...(protocol.sealedAt ? [{ key: texts.secretarySealed, value: momentIn(protocol.sealedAt) }] : []),
          ...(protocol.sha256 && state !== 'draft'
            ? [{ key: texts.hash, value: <span class="sot-breakable">{protocol.sha256}</span> }]
            : []),
        ]}
      />
      {state === 'sealed' && (
        <SealView {...{ lang, seal }} zipHref={`/${lang}/desk/hearings/${hearing.id}/protocol/seal.zip`} />
      )}
    </>
  );
}

function momentIn(at: Temporal.Instant): string {
  return `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
}

function Timers({ lang, timers }: PartsProps) {
  const texts = deskProtocolTexts(lang);
  if (timers.length === 0) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" class="govuk-heading-m">
        {texts.terms}
      </h2>
      <SummaryList
        rows={timers.map(({ what, norm, article, deadline }) => ({
          key: texts.timers[what],
          value:
            deadline.state === 'running'
              ? texts.lastDay({
                  day: formatDate(lang, deadline.lastDay),
                  norm: articleIn(lang, `${norm} art. ${article}`),
                })
              : '–',
        }))}
      />
    </section>
  );
}

function Editions({ lang, hearing, editions, names }: PartsProps) {
  const texts = deskProtocolTexts(lang);
  if (editions.length === 0) return null;
  return (
    <Table
      caption={texts.editions}
      stack
      columns={[texts.editions, texts.saved, texts.by].map((text) => ({ text }))}
      rows={editions.map(({ version, savedAt, savedBy }) => {
        const name = savedBy && names.get(savedBy);
        return {
          id: `edition-${version}`,
          cells: [
            <a
              key="edition"
              class="govuk-link"
              href={`/${lang}/desk/hearings/${hearing.id}/protocol?edition=${version}`}
            >
              {texts.edition({ number: version })}
            </a>,
            momentIn(savedAt),
            name ? surnameAndInitialsIn(lang, name) : texts.someone,
          ],
        };
      })}
    />
  );
}
