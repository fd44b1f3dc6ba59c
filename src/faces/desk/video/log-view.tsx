import { EmptyState, Table } from '#design';
import { type LogEntry, logDetails, logWhat, type RoomLog } from '#modules/conference';
import type { StaffHearing } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { deskVideoTexts } from './texts.ts';
import { VideoPages } from './video-pages.tsx';
import { secondOf } from './words.ts';

interface LogProps {
  readonly lang: Lang;
  readonly hearing: StaffHearing;
  readonly log: RoomLog;
  readonly title: string;
}

export function LogView({ lang, hearing, log, title }: LogProps) {
  const texts = deskVideoTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <VideoPages lang={lang} hearing={hearing} here="log" hasRoom />
      {log.entries.length === 0 ? (
        <EmptyState title={texts.logEmpty} />
      ) : (
        <Table
          caption={texts.toLog}
          hideCaption
          stack
          columns={[texts.logTime, texts.logWhat, texts.logWho].map((text) => ({ text }))}
          rows={log.entries.map((entry) => ({
            cells: [secondOf(entry.at), <What key="what" {...{ lang, entry }} />, entry.name ?? texts.court],
          }))}
        />
      )}
      {log.pages.length > 0 && (
        <Table
          caption={texts.logPages}
          stack
          columns={[texts.logTime, texts.page].map((text) => ({ text }))}
          rows={log.pages.map(({ title: name, page, shownAt, endedAt }) => ({
            cells: [
              texts.logUntil({ from: secondOf(shownAt), to: endedAt ? secondOf(endedAt) : '…' }),
              texts.logPage({ title: name, page }),
            ],
          }))}
        />
      )}
    </>
  );
}

function What({ lang, entry }: { readonly lang: Lang; readonly entry: LogEntry }) {
  return (
    <>
      {logWhat(lang, entry)}
      {logDetails(lang, entry).map((text) => (
        <span key={text} class="sot-line govuk-hint">
          {text}
        </span>
      ))}
    </>
  );
}
