import { formatLongDate } from '@ashyq/kk-text';
import { words } from '@ashyq/recorder/words';
import { ErrorSummary, Island, LiveRegion } from '#design';
import { hearingErrors } from '#modules/hearings';
import { clockTimeOf, minutesTexts } from '#modules/minutes';
import { legalDay } from '#platform/clock';
import { LaterForm, MarkForm, StartForm } from './forms.tsx';
import { RecordNow } from './now.tsx';
import { addressOf, linkOf, type RecordProps } from './props.ts';
import { alarmWordsIn } from './room-words.ts';
import { recordTexts } from './texts.ts';

export function RecordView(props: RecordProps) {
  const { lang, hearing, record, form, may } = props;
  const texts = recordTexts(lang);
  const { state } = record;
  const isOver = state.kind === 'ended';
  return (
    <>
      {form.errors.length > 0 && (
        <ErrorSummary
          errors={form.errors.map(({ field, text }) => ({ text, href: `#${fieldId(form.deed, field)}` }))}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {formatLongDate(lang, legalDay(hearing.course.startsAt))}, {hearing.room.number}
        </span>
        {texts.title({ number: hearing.file.number })}
      </h1>
      <Island name="hearing-desk" props={islandProps(props)}>
        <div class="sot-alarm sot-alarms" role="alert" data-alarm hidden />
        <div class="sot-hearing-screen">
          <div class="sot-room" data-room hidden />
          <div data-hands />
          <ol class="sot-log sot-log--waiting" data-waiting aria-live="polite" />
          <LiveRegion
            id="now"
            topics={[`minutes:${hearing.id}`, ...(props.remote ? [`room:${props.remote.id}`] : [])]}
            url={addressOf(lang, hearing, 'record/now')}
            since={props.since}
            announcement=""
          >
            <RecordNow {...props} />
          </LiveRegion>
          {(state.kind === 'not_begun' || record.waitsForDesk) && may('mark') && <StartForm {...props} />}
          {!isOver && state.kind !== 'not_begun' && may('mark') && <MarkForm {...props} />}
          {isOver && may('mark') && <LaterForm {...props} />}
        </div>
      </Island>
      <OtherPages {...props} />
    </>
  );
}

function OtherPages({ lang, hearing, recordings, record: { state } }: RecordProps) {
  const texts = recordTexts(lang);
  return (
    <ul class="govuk-list">
      {[
        [addressOf(lang, hearing, 'prepare'), texts.toPrepare],
        [addressOf(lang, hearing, 'protocol'), texts.toProtocol],
        ...recordings.map(({ id, beganAt }) => [
          `/${lang}/desk/recordings/${id}`,
          texts.toRecording({ time: clockTimeOf(beganAt) }),
        ]),
        [`/${lang}/desk/hearings/${hearing.id}`, texts.toHearing],
        ...(state.kind === 'postponed' ? [[`/${lang}/desk/hearings/${hearing.id}?open=adjourn`, texts.toAdjourn]] : []),
      ].map(([href, text]) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Errors of bare buttons lead to the state. */
function fieldId(deed: string | undefined, field: string): string {
  return field === 'deed' ? 'state' : `${deed}-${field}`;
}

/** Codes of the list of the court that somebody at the screen can do something about. */
const courseCodes = [
  'HEARINGS_NOTICE_NOT_SERVED',
  'HEARINGS_BEFORE_ITS_TIME',
  'HEARINGS_ANOTHER_DAY',
  'HEARINGS_JUDGE_REPLACED',
  'HEARINGS_NOT_IN_PROGRESS',
] as const;

function islandProps(props: RecordProps) {
  const { lang, hearing, language, speakers, may, by } = props;
  const texts = recordTexts(lang);
  const { kinds } = minutesTexts(lang);
  const {
    start,
    question,
    speaker,
    motion,
    evidence,
    objection,
    ruling,
    pleadings,
    last_word: lastWord,
  } = {
    ...kinds,
    start: texts.start,
  };
  return {
    ...{ hearing: hearing.id, mayMark: may('mark'), kinds, rec: texts.rec, words: texts.island, by },
    ...{ recorder: linkOf(props), room: roomWords(lang, hearing.room.number, language) },
    speakers: speakers.map(({ speaker: who, digit, role, name }) => ({
      ...{ speaker: who, digit: digit ?? null, name: `${role}: ${name}` },
    })),
    commands: {
      ...{ start, speaker, question, motion, evidence, objection, ruling, pleadings, last_word: lastWord },
      ...{ pause: texts.pauseKey, closed: texts.rec.closed, end: texts.quick.end },
    },
    courseWords: Object.fromEntries(
      courseCodes.map((code) => [code, texts.courseRefused({ reason: hearingErrors(code).say(lang) })]),
    ),
  };
}

function roomWords(lang: RecordProps['lang'], number: string, language: string) {
  const { tiles, noCamera, fresh, stale, sound, disk, clock, clockRight, clockWrong, ...texts } = recordTexts(lang);
  const { island, connected, disconnected, passed, failed } = texts;
  return {
    ...{ number, language, tiles, noCamera, fresh, stale, sound, disk, clock, clockRight, clockWrong },
    ...{ connected, disconnected, passed, failed, alarm: alarmWordsIn(lang), troubles: words[lang].troubles },
    ...texts.room,
    ...{ silent: island.alarmLink, mute: island.muteAlarm },
  };
}
