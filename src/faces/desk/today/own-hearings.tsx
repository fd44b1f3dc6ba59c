import { formatTime } from '@ashyq/kk-text';
import { EmptyState, LiveRegion, Table } from '#design';
import { type HearingId, hearingTexts, type StaffHearing, type WithShown } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { HearingStatus } from '../hearing-words/status.tsx';
import { hearingWords } from '../hearing-words/texts.ts';
import { todayTexts } from './texts.ts';

export interface OwnHearingsProps {
  readonly lang: Lang;
  readonly courtCode: string;
  readonly day: Temporal.PlainDate;
  /** What the person is judge or secretary of, by time. */
  readonly rows: readonly WithShown<StaffHearing>[];
  /** Participants whom no notice has reached, of hearings that have not begun. */
  readonly unserved: ReadonlyMap<HearingId, number>;
}

/** The person's own day: what is ahead or going on, each with the screen to conduct it from. */
export function OwnHearings(props: OwnHearingsProps) {
  const { lang, courtCode, day } = props;
  const texts = todayTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.own}</h2>
      <LiveRegion
        id="own-hearings"
        topics={[`hearings:${courtCode}:${day}`]}
        url={`/${lang}/desk/own?court=${courtCode}`}
        announcement={texts.ownRefreshed}
      >
        <OwnRows {...props} />
      </LiveRegion>
    </>
  );
}

export function OwnRows(props: OwnHearingsProps) {
  const { lang, rows, courtCode } = props;
  const texts = todayTexts(lang);
  const ahead = rows.filter(({ hearing }) => hearing.course.endedAt === null);
  const ended = rows.length - ahead.length;
  return (
    <>
      {ahead.length === 0 ? (
        <EmptyState title={rows.length === 0 ? texts.ownNone : texts.ownAllEnded} icon="calendar" />
      ) : (
        <OwnTable {...props} rows={ahead} />
      )}
      {ended > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/desk/hearings?court=${courtCode}`}>
            {texts.ownEnded({ count: ended })}
          </a>
        </p>
      )}
    </>
  );
}

function OwnTable({ lang, rows, unserved }: OwnHearingsProps) {
  const texts = todayTexts(lang);
  const words = hearingWords(lang);
  const heads = [words.time, words.room, words.caseNumber, words.state, texts.open];
  return (
    <Table
      caption={texts.own}
      hideCaption
      stack
      firstCellIsHeader
      columns={heads.map((text) => ({ text }))}
      rows={rows.map(({ hearing, shown }) => ({
        id: `own-${hearing.id}`,
        cells: [
          <time key="at" datetime={hearing.course.startsAt.toString()}>
            {formatTime(hearing.course.startsAt)}
          </time>,
          words.roomOnFloor({ number: hearing.room.number, floor: hearing.room.floor }),
          <Matter key="case" {...{ lang, hearing }} />,
          <div key="state">
            <HearingStatus {...{ lang, shown }} course={hearing.course} />
            <Unserved {...{ lang }} count={unserved.get(hearing.id) ?? 0} />
          </div>,
          <Screens key="open" {...{ lang, hearing }} />,
        ],
      }))}
    />
  );
}

function Matter({ lang, hearing }: { readonly lang: Lang; readonly hearing: StaffHearing }) {
  const { id, file, purpose } = hearing;
  return (
    <div>
      <a class="govuk-link" href={`/${lang}/desk/hearings/${id}`}>
        {file.number}
      </a>
      <span class="sot-line govuk-body-s govuk-!-margin-bottom-0">{hearingTexts(lang).purposes[purpose]}</span>
    </div>
  );
}

function Unserved({ lang, count }: { readonly lang: Lang; readonly count: number }) {
  return (
    count > 0 && (
      <span class="sot-line govuk-body-s govuk-!-margin-bottom-0">{todayTexts(lang).unserved({ count })}</span>
    )
  );
}

/** One press from the first screen of the day to the screen of the hearing. */
function Screens({ lang, hearing }: { readonly lang: Lang; readonly hearing: StaffHearing }) {
  const texts = todayTexts(lang);
  const { id, file, hasVideoLink } = hearing;
  const screens = [
    { part: 'record', text: texts.recordScreen },
    ...(hasVideoLink ? [{ part: 'video', text: texts.videoScreen }] : []),
  ];
  return (
    <div>
      {screens.map(({ part, text }) => (
        <div key={part}>
          <a class="govuk-link" href={`/${lang}/desk/hearings/${id}/${part}`}>
            {text}
            <span class="govuk-visually-hidden">: {file.number}</span>
          </a>
        </div>
      ))}
    </div>
  );
}
