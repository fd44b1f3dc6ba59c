import { Button, EmptyState, InsetText, Tag } from '#design';
import { surnameAndInitialsIn } from '#modules/identity';
import { clockTimeOf, type HearingRecord, isKnownBefore, isStep, type Mark, minutesTexts } from '#modules/minutes';
import { speakerName } from '../minutes-words/speakers.ts';
import { RemoteLine } from '../video/remote.tsx';
import { sayAlarm } from './alarm-words.ts';
import { addressOf, type RecordProps } from './props.ts';
import { alarmWordsIn } from './room-words.ts';
import { recordTexts } from './texts.ts';

type NowProps = Pick<
  RecordProps,
  'lang' | 'hearing' | 'lost' | 'record' | 'speakers' | 'recorder' | 'room' | 'isMissed' | 'may' | 'names' | 'remote'
>;

/** The part that follows the room: the state as large as it can be, its buttons, the marks. */
export function RecordNow(props: NowProps) {
  return (
    <>
      <div class="sot-watch">
        <RecordState {...props} />
        <div class="sot-alarms" data-alarms>
          <RoomAlarms {...props} />
          <MissedAlarm {...props} />
        </div>
      </div>
      <RemoteLine {...props} />
      <LostTimes {...props} />
      {props.may('mark') && <QuickMarks {...props} />}
      <MarkList {...props} />
    </>
  );
}

/** Which word stands over everything. A room whose recorder was not heard is never said to be recording. */
function stateWord(lang: RecordProps['lang'], { state }: HearingRecord, isRecording: boolean): string {
  const { rec } = recordTexts(lang);
  if (state.kind !== 'not_begun' && state.kind !== 'going') return rec[state.kind];
  return isRecording ? rec.recording : rec.notRecording;
}

/** For whose screen does not hear the recorder itself: the judge's, and one without a script. */
function RoomAlarms({ lang, record, room }: NowProps) {
  const isGoing = ['going', 'announcement'].includes(record.state.kind);
  if (!room || !isGoing || leftOutOf(record)) return null;
  const words = alarmWordsIn(lang);
  const isIdle = room.status === 'idle' || room.status === 'break';
  const alarms = isIdle ? [{ code: 'not-recorded' }, ...room.alarms] : room.alarms;
  const sentences =
    room.status === 'silent' ? [recordTexts(lang).island.alarmLink] : alarms.map((alarm) => sayAlarm(alarm, words));
  if (sentences.length === 0) return null;
  return (
    <div class="sot-alarm" role="alert" data-room-alarms>
      {[...new Set(sentences)].map((sentence) => (
        <p key={sentence} class="sot-alarm__words">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** For the judge too: a hearing that is not recorded may have to be held again. */
function MissedAlarm({ lang, record, isMissed }: NowProps) {
  if (!isMissed || leftOutOf(record) || record.state.kind === 'ended') return null;
  return (
    <div class="sot-alarm" role="alert" data-missed>
      <p class="sot-alarm__words">{recordTexts(lang).missed}</p>
    </div>
  );
}

/** What the recorder did not keep stays missing: what was said then can be repeated while all are there. */
function LostTimes({ lang, lost }: NowProps) {
  if (lost.length === 0) return null;
  const texts = recordTexts(lang).lost;
  return (
    <InsetText>
      <div role="status" data-lost>
        {lost.map(({ fromUs, toUs, cause }) => (
          <p
            key={fromUs}
          >{`${texts.when({ from: secondOf(fromUs), to: secondOf(toUs + LAST_US) })}. ${texts[cause]}`}</p>
        ))}
      </div>
    </InsetText>
  );
}

/** The second in which it ends is lost too. */
const LAST_US = 999_999;
const secondOf = (us: number): string => clockTimeOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(us / 1000)));

/** Why nothing is recorded; a recording that turns out bad was made all the same. */
function leftOutOf({ noRecording }: NowProps['record']): NowProps['record']['noRecording'] {
  return noRecording && isKnownBefore(noRecording.reason) ? noRecording : undefined;
}

function RecordState({ lang, record, room }: NowProps) {
  const texts = recordTexts(lang);
  const { noRecordingReasons, states } = minutesTexts(lang);
  const [{ state }, noRecording] = [record, leftOutOf(record)];
  const isRecording = room?.status === 'recording';
  const isRed = isRecording && ['not_begun', 'going', 'announcement'].includes(state.kind);
  return (
    <section
      id="state"
      class={`sot-rec sot-rec--${state.kind}${isRed ? ' sot-rec--recording' : ''}`}
      data-rec
      data-state={state.kind}
      data-began={state.beganAt?.toString()}
      data-since={state.since?.toString()}
      data-closed={state.isClosed ? 'yes' : undefined}
      data-recorder={room?.status}
      data-recording={room?.recordingId}
      data-waits-for-desk={record.waitsForDesk}
      data-unrecorded={noRecording && !isRecording ? 'yes' : undefined}
    >
      <p class="sot-rec__word" data-rec-word aria-live="assertive">
        {stateWord(lang, record, isRecording)}
      </p>
      <p class="sot-rec__clock" data-rec-clock aria-hidden="true">
        {state.since ? clockTimeOf(state.since) : ''}
      </p>
      <p class="sot-rec__note">
        {states[state.kind]}
        {state.beganAt && `. ${texts.since({ time: clockTimeOf(state.beganAt) })}`}
        {room && `. ${heardOf(lang, room)}`}
        {noRecording &&
          !isRecording &&
          `. ${texts.noRecording({ reason: [noRecordingReasons[noRecording.reason], noRecording.words].filter(Boolean).join(', ') })}`}
      </p>
      {state.isClosed && (
        <p class="sot-rec__closed">
          <Tag tone="amber" icon="lock">
            {texts.rec.closed}
          </Tag>
        </p>
      )}
    </section>
  );
}

function heardOf(lang: RecordProps['lang'], { heardAt }: NonNullable<NowProps['room']>): string {
  const { room } = recordTexts(lang);
  return heardAt ? room.heardAt({ time: clockTimeOf(heardAt) }) : room.neverHeard;
}

const quickIn = {
  not_begun: [],
  going: ['break', 'deliberation', 'announcement', 'postponement'],
  break: ['resume', 'deliberation'],
  deliberation: ['resume', 'announcement'],
  announcement: ['break', 'deliberation', 'postponement'],
  postponed: [],
  ended: [],
} as const;

/** Buttons that move the hearing on: for a finger, a mouse, and a browser without scripts. */
function QuickMarks({ lang, hearing, record }: NowProps) {
  const { quick } = recordTexts(lang);
  const { state } = record;
  const kinds = [
    ...quickIn[state.kind],
    ...(state.kind === 'going' ? [state.isClosed ? ('open' as const) : ('closed' as const)] : []),
  ];
  if (kinds.length === 0) return null;
  return (
    <form method="post" action={addressOf(lang, hearing)} class="sot-deeds" data-quick>
      <input type="hidden" name="deed" value="mark" />
      {kinds.map((kind) => (
        <Button
          key={kind}
          id={`quick-${kind}`}
          kind="secondary"
          name="kind"
          value={kind}
          attributes={{ 'data-mark': kind }}
        >
          {quick[kind]}
        </Button>
      ))}
    </form>
  );
}

function MarkList(props: NowProps) {
  const { lang, record } = props;
  const texts = recordTexts(lang);
  return (
    <section aria-labelledby="marks">
      <h2 id="marks" class="govuk-heading-m">
        {texts.marks}
      </h2>
      {record.marks.length === 0 ? (
        <EmptyState title={texts.noMarks} />
      ) : (
        <ol class="sot-log" data-log>
          {record.marks.toReversed().map((mark) => (
            <MarkRow key={mark.id} {...{ props, mark }} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** What the screen that hears the recorder passes on to it; before the beginning there is no recording. */
function ofRoom({ record, may }: NowProps, { id, kind, at, speaker, addressee, words, ...mark }: Mark) {
  const { beganAt } = record.state;
  const isHeard = beganAt && Temporal.Instant.compare(at, beganAt) >= 0;
  if (!mark.isOfRoom || mark.isStruck || mark.isAddedLater || !isHeard || !may('mark')) return undefined;
  const lastStep = record.marks.findLast((one) => !one.isStruck && isStep(one.kind));
  const said = { id, kind, atUs: Number(at.epochNanoseconds / 1000n), speaker, addressee, words: words || undefined };
  return JSON.stringify({ ...said, isLastStep: lastStep?.id === id });
}

function MarkRow({ props, mark }: { readonly props: NowProps; readonly mark: Mark }) {
  const { lang, hearing, record, speakers, names, may } = props;
  const texts = recordTexts(lang);
  const who = speakerName(speakers, mark.speaker);
  const toWhom = speakerName(speakers, mark.addressee);
  const span = record.answers.get(mark.id);
  const by = mark.madeBy && names.get(mark.madeBy);
  return (
    <li
      id={`mark-${mark.id}`}
      data-of-room={ofRoom(props, mark)}
      class={mark.isStruck ? 'sot-log__row sot-log__row--struck' : 'sot-log__row'}
    >
      <time class="sot-log__time" dateTime={mark.at.toString()}>
        {clockTimeOf(mark.at)}
      </time>
      <div class="sot-log__what">
        <strong>{minutesTexts(lang).kinds[mark.kind]}</strong>
        {who && <span class="sot-line">{who}</span>}
        {toWhom && <span class="sot-line">{texts.toWhom({ name: toWhom })}</span>}
        {mark.words && <span class="sot-line sot-log__words">{mark.words}</span>}
        {span && (
          <span class="sot-line">
            {span.to
              ? texts.answer({ from: clockTimeOf(span.from), to: clockTimeOf(span.to) })
              : texts.answering({ from: clockTimeOf(span.from) })}
          </span>
        )}
        {mark.isStruck && <span class="sot-line">{texts.struck}</span>}
        {mark.isAddedLater && (
          <span class="sot-line">
            {texts.addedLater({ name: by ? surnameAndInitialsIn(lang, by) : '', time: clockTimeOf(mark.madeAt) })}
          </span>
        )}
        {(may('word') || mark.wordings > 1) && (
          <a class="govuk-link sot-log__edit" href={addressOf(lang, hearing, `marks/${mark.id}`)}>
            {mark.wordings > 1 ? texts.edited({ count: mark.wordings }) : texts.editWords}
            <span class="govuk-visually-hidden">: {clockTimeOf(mark.at)}</span>
          </a>
        )}
      </div>
    </li>
  );
}
