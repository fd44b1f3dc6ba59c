import { Button, Checkboxes, InsetText, Tag, Textarea } from '#design';
import {
  canBeEdited,
  clockTimeOf,
  momentHref,
  type Protocol,
  type ProtocolRow,
  protocolItemNames,
  protocolItems,
} from '#modules/minutes';
import type { TranscriptState } from '#modules/recording';
import { articleIn } from '#shell';
import type { DeskProtocolProps } from './props.ts';
import { deskProtocolTexts } from './texts.ts';

type EditorProps = DeskProtocolProps & { readonly protocol: Protocol };

/** What the law wants, item by item with its point. */
export function Wanted({ lang, protocol, transcript }: EditorProps) {
  const texts = deskProtocolTexts(lang);
  const names = protocolItemNames(lang === 'ru' ? 'ru' : 'kk');
  const isWanted = protocol.checks.some(({ item }) => item === 'transcript');
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted" class="govuk-heading-m">
        {texts.wanted}
      </h2>
      {isWanted && <InsetText>{transcriptWords(lang, transcript)}</InsetText>}
      <ul class="govuk-list sot-checks">
        {protocol.checks.map(({ item, norm, point, isWritten }) => (
          <li key={item}>
            <Tag tone={isWritten ? 'green' : 'amber'}>{isWritten ? texts.written : texts.open}</Tag>
            <a class="govuk-link" href={`#row-${protocol.rows.find((row) => row.item === item)?.key ?? item}`}>
              {names[item]} ({articleIn(lang, `${norm} art. ${point}`)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the transcript has come that an administrative case needs (APPC RK art. 147(1)). */
function transcriptWords(lang: DeskProtocolProps['lang'], { state, done, of, trouble }: TranscriptState): string {
  const texts = deskProtocolTexts(lang);
  if (state === 'none') return texts.noTranscript;
  if (state === 'waits') return texts.transcriptWaits;
  if (state === 'done') return texts.transcriptReady;
  const going = texts.transcriptGoing({ done, of });
  return trouble ? `${going} ${texts.transcriptTroubles[trouble]}` : going;
}

/** Every row with its moment; words are edited, moments are not. */
export function Editor(props: EditorProps) {
  const { lang, hearing, protocol, form } = props;
  const texts = deskProtocolTexts(lang);
  const names = protocolItemNames(protocol.language);
  const [error] = form.deed === 'save' || form.deed === 'send' ? form.errors : [];
  return (
    <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/protocol`} id="editor">
      <input type="hidden" name="version" value={String(protocol.version)} />
      <h2 class="govuk-heading-m">{texts.text}</h2>
      <p class="govuk-hint">
        {texts.openHint} {texts.emptyGoes}
      </p>
      {protocolItems.map((item) => {
        const rows = protocol.rows.filter((row) => row.item === item);
        if (rows.length === 0) return null;
        return (
          <fieldset key={item} class="govuk-fieldset sot-protocol">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" lang={protocol.language}>
              {names[item]}
            </legend>
            {rows.map((row) => (
              <div key={row.key}>
                <Textarea
                  id={`row-${row.key}`}
                  name={`row-${row.key}`}
                  label={momentOf(props, row) || names[item]}
                  labelClass={momentOf(props, row) ? 'govuk-hint' : 'govuk-visually-hidden'}
                  rows={Math.min(6, 1 + Math.ceil(row.text.length / 90))}
                  value={form.values[`row-${row.key}`] ?? row.text}
                  {...(error?.field === `row-${row.key}` ? { error: error.text } : {})}
                />
                <Listen {...{ lang, row }} />
              </div>
            ))}
          </fieldset>
        );
      })}
      {protocol.form.terms.makingOfComplex && (
        <Checkboxes
          id="complex"
          name="complex"
          small
          items={[{ value: 'yes', text: texts.complex }]}
          values={protocol.isComplex ? ['yes'] : []}
        />
      )}
      <Deeds {...props} />
    </form>
  );
}

function Deeds({ lang, protocol, may }: EditorProps) {
  const texts = deskProtocolTexts(lang);
  if (!canBeEdited(protocol.state)) return null;
  return (
    <>
      <p class="govuk-hint">{texts.signHint}</p>
      <div class="sot-deeds" id="deeds">
        {may('seal') && (
          <Button name="deed" value="send" preventDoubleClick>
            {texts.send}
          </Button>
        )}
        <Button kind="secondary" name="deed" value="save" preventDoubleClick>
          {texts.save}
        </Button>
      </div>
    </>
  );
}

/** Into the recording, at the moment of the row. */
function Listen({ lang, row }: { readonly lang: DeskProtocolProps['lang']; readonly row: ProtocolRow }) {
  const href = momentHref(`/${lang}/desk/recordings`, row);
  if (!href || !row.at) return null;
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={href}>
        {deskProtocolTexts(lang).listen({ time: clockTimeOf(Temporal.Instant.from(row.at)) })}
      </a>
    </p>
  );
}

/** «Сәті: 10:42:05, файл: …» */
export function momentOf({ lang }: Pick<DeskProtocolProps, 'lang'>, { at, file, isAddedLater }: ProtocolRow): string {
  const texts = deskProtocolTexts(lang);
  if (!at) return '';
  const time = clockTimeOf(Temporal.Instant.from(at));
  const said = file ? texts.momentIn({ time, file }) : texts.moment({ time });
  return isAddedLater ? `${said} (${texts.addedLater})` : said;
}
