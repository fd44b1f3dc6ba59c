import { Button, EmptyState, ErrorSummary, Input, LiveRegion, SearchForm, SummaryList } from '#design';
import type { DemoMessage } from '#modules/notices';
import { ALMATY } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { outboxTexts } from './texts.ts';

interface MessagesProps {
  readonly lang: Lang;
  /** What was typed as the recipient; empty: everyone. */
  readonly to: string;
  /** Newest first. */
  readonly messages: readonly DemoMessage[];
}

export interface OutboxViewProps extends MessagesProps {
  /** Instant at which the messages were read: the list then follows the court by itself. */
  readonly since?: string | undefined;
  readonly asksCode?: boolean;
  readonly error?: string | undefined;
}

export function OutboxView({ lang, to, messages, since, asksCode, error }: OutboxViewProps) {
  const texts = outboxTexts(lang);
  const address = `/${lang}/demo/outbox`;
  const listed = <MessageList {...{ lang, to, messages }} />;
  const url = `${address}?${new URLSearchParams({ part: 'list', ...(to ? { to } : {}) })}`;
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#code' }]} />}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      {asksCode ? (
        <CodeForm lang={lang} error={error} />
      ) : (
        <>
          <SearchForm
            action={address}
            name="to"
            id="to"
            value={to}
            label={texts.search}
            hint={texts.searchHint}
            button={texts.show}
          />
          <p class="govuk-body">{texts.kept}</p>
          {to && (
            <p class="govuk-body">
              <a class="govuk-link" href={address}>
                {texts.all}
              </a>
            </p>
          )}
          {since ? (
            <LiveRegion id="messages" topics={['courts:outbox']} url={url} since={since} announcement={texts.arrived}>
              {listed}
            </LiveRegion>
          ) : (
            listed
          )}
        </>
      )}
    </>
  );
}

function CodeForm({ lang, error }: { readonly lang: Lang; readonly error?: string | undefined }) {
  const texts = outboxTexts(lang);
  return (
    <form method="post" novalidate>
      <Input
        id="code"
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        width={10}
        inputmode="numeric"
        autocomplete="off"
        {...(error ? { error } : {})}
      />
      <Button>{texts.show}</Button>
    </form>
  );
}

export function MessageList({ lang, to, messages }: MessagesProps) {
  const texts = outboxTexts(lang);
  if (messages.length === 0) {
    return (
      <EmptyState icon="mail" title={to ? texts.nothingTo : texts.nothing}>
        {to ? texts.nothingToNext : texts.nothingNext}
      </EmptyState>
    );
  }
  return (
    <>
      {messages.map((message) => (
        <Message key={message.id} lang={lang} message={message} />
      ))}
    </>
  );
}

function Message({ lang, message }: { readonly lang: Lang; readonly message: DemoMessage }) {
  const texts = outboxTexts(lang);
  const { address, subject, text, shownAt, channel, parts, encoding } = message;
  const kind = channel === 'sms' ? texts.parts({ parts: parts ?? 1, encoding: encodingName(encoding) }) : texts.email;
  return (
    <SummaryList
      card={{ title: address }}
      rows={[
        { key: texts.text, value: <span lang={message.lang}>{withBreaks(text)}</span> },
        ...(subject === undefined ? [] : [{ key: texts.subject, value: <span lang={message.lang}>{subject}</span> }]),
        { key: texts.kind, value: kind },
        { key: texts.at, value: <time datetime={shownAt.toString()}>{momentText(shownAt)}</time> },
      ]}
    />
  );
}

const encodingName = (encoding: DemoMessage['encoding']): string => (encoding === 'gsm7' ? 'GSM-7' : 'UCS-2');

function withBreaks(text: string) {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
}

/** «24.11.2026, 10:30:05» in the time of Kazakhstan. */
function momentText(at: Temporal.Instant): string {
  const { day, month, year, hour, minute, second } = at.toZonedDateTimeISO(ALMATY);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year}, ${two(hour)}:${two(minute)}:${two(second)}`;
}
