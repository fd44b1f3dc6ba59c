import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, Checkboxes, ErrorSummary, Input, InsetText, Radios, Select, SummaryList, Table, Tag } from '#design';
import { caseTexts } from '#modules/cases';
import type { Courtroom } from '#modules/courts';
import type { CalledParticipant, SummonedToHearing } from '#modules/hearings';
import { dispensingRows, isKnownBefore, leavingOutOn, minutesTexts, noRecordingRows } from '#modules/minutes';
import type { View } from '#modules/recording';
import { legalDay } from '#platform/clock';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { fullName } from '../hearing-words/people.ts';
import type { KeptHearing } from '../minutes-words/kept-hearing.ts';
import { CamerasOfRoom, type PreparedRecorder, RecorderOfRoom } from './devices.tsx';
import { prepareTexts } from './texts.ts';

export interface PrepareProps extends KeptHearing {
  readonly lang: Lang;
  readonly language: 'kk' | 'ru';
  readonly room: Courtroom;
  readonly recorder: PreparedRecorder | undefined;
  /** Views that the list of cameras of the room has. */
  readonly listed: readonly View[];
  readonly summoned: SummonedToHearing | undefined;
  readonly form: {
    readonly deed: string | undefined;
    readonly values: Readonly<Record<string, string>>;
    readonly errors: readonly FieldError[];
  };
}

export function PrepareView(props: PrepareProps) {
  const { lang, hearing, form } = props;
  const texts = prepareTexts(lang);
  return (
    <>
      {form.errors.length > 0 && (
        <ErrorSummary errors={form.errors.map(({ field, text }) => ({ text, href: `#${form.deed}-${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {formatLongDate(lang, legalDay(hearing.course.startsAt))}, {formatTime(hearing.course.startsAt)}
        </span>
        {texts.title({ number: hearing.file.number })}
      </h1>
      <Place {...props} />
      <Button href={`/${lang}/desk/hearings/${hearing.id}/record`} isStart>
        {texts.toRecord}
      </Button>
      <People {...props} />
      <NoRecording {...props} />
      <Decision {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}/protocol`}>
          {texts.toProtocol}
        </a>
      </p>
    </>
  );
}

function Place({ lang, hearing, record, room, recorder, listed, language }: PrepareProps) {
  const texts = prepareTexts(lang);
  return (
    <section aria-labelledby="place">
      <h2 id="place" class="govuk-heading-m">
        {texts.place}
      </h2>
      <SummaryList
        rows={[
          { key: texts.room, value: room.number },
          { key: texts.camerasInList, value: String(room.cameras) },
          { key: texts.cameraViews, value: <CamerasOfRoom {...{ lang, recorder, listed }} /> },
          { key: texts.recorder, value: <RecorderOfRoom {...{ lang, recorder }} /> },
          { key: texts.video, value: hearing.hasVideoLink ? texts.yes : texts.no },
          { key: texts.interpreter, value: texts.languages[language] },
        ]}
      />
      {record.branch === 'administrative' && <InsetText>{texts.transcriptNeeded}</InsetText>}
    </section>
  );
}

function People(props: PrepareProps) {
  const { lang, hearing, record, summoned, may } = props;
  const texts = prepareTexts(lang);
  const { roles } = caseTexts(lang);
  return (
    <section aria-labelledby="people">
      <h2 id="people" class="govuk-heading-m">
        {texts.people}
      </h2>
      <p class="govuk-hint">{texts.peopleHint}</p>
      {hearing.participants.length === 0 ? (
        <p class="govuk-body">{texts.nobody}</p>
      ) : (
        <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/prepare`}>
          <Table
            caption={texts.people}
            hideCaption
            stack
            columns={[texts.who, texts.served, texts.presence].map((text) => ({ text }))}
            rows={hearing.participants.map((one) => ({
              id: `person-${one.participantId}`,
              cells: [
                <>
                  {fullName(lang, one.name)}
                  <span class="sot-line govuk-hint">{roles[one.role]}</span>
                </>,
                <ServedTag key="served" {...{ lang, summoned, one }} />,
                <PresenceFields key="presence" {...{ props, one }} />,
              ],
            }))}
          />
          <Checkboxes
            id="attendance-rights"
            name="rights"
            small
            items={[{ value: 'yes', text: texts.rights }]}
            values={record.areRightsExplained ? ['yes'] : []}
          />
          {may('note-attendance') && (
            <Button name="deed" value="attendance" preventDoubleClick>
              {texts.saveAttendance}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}

function ServedTag(props: Pick<PrepareProps, 'lang' | 'summoned'> & { readonly one: CalledParticipant }) {
  const texts = prepareTexts(props.lang);
  const found = props.summoned?.participants.find(({ participantId }) => participantId === props.one.participantId);
  if (!found) return <>{texts.unknown}</>;
  return <Tag tone={found.isServed ? 'green' : 'amber'}>{found.isServed ? texts.isServed : texts.isNotServed}</Tag>;
}

function PresenceFields({ props, one }: { readonly props: PrepareProps; readonly one: CalledParticipant }) {
  const { lang, record, form } = props;
  const texts = prepareTexts(lang);
  const id = one.participantId;
  const noted = record.attendance.get(id);
  const typed = form.deed === 'attendance' ? form.values : undefined;
  const kept = noted ? (noted.came ? (noted.byVideo ? 'video' : 'room') : 'absent') : '';
  return (
    <>
      <Select
        id={`attendance-presence-${id}`}
        name={`presence-${id}`}
        label={`${texts.presence}: ${fullName(lang, one.name)}`}
        labelClass="govuk-visually-hidden"
        items={[
          { value: '', text: texts.notSaid },
          { value: 'room', text: texts.inRoom },
          { value: 'video', text: texts.byVideo },
          { value: 'absent', text: texts.absent },
        ]}
        value={typed?.[`presence-${id}`] ?? kept}
      />
      <Input
        id={`attendance-absence-${id}`}
        name={`absence-${id}`}
        label={texts.absence}
        value={typed?.[`absence-${id}`] ?? noted?.absence ?? ''}
        {...errorOf(props, 'attendance', `absence-${id}`)}
      />
    </>
  );
}

function NoRecording(props: PrepareProps) {
  const { lang, hearing, record, may, form } = props;
  const texts = prepareTexts(lang);
  const { noRecordingReasons } = minutesTexts(lang);
  if (!may('leave-recording-out')) return null;
  const rows = leavingOutOn(noRecordingRows, record.branch, legalDay(hearing.course.startsAt));
  const typed = form.deed === 'reason' ? form.values : undefined;
  return (
    <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/prepare`}>
      <Radios
        id="reason-reason"
        name="reason"
        legend={texts.noRecording}
        hint={texts.noRecordingHint}
        small
        items={[
          { value: 'recorded', text: texts.isRecorded },
          ...rows.map(({ reason, norm, article }) => ({
            value: reason,
            text: `${noRecordingReasons[reason]} (${articleIn(lang, `${norm} art. ${article}`)})`,
            ...(isKnownBefore(reason) ? {} : { hint: texts.poorQualityHint }),
          })),
        ]}
        value={typed?.reason ?? record.noRecording?.reason ?? 'recorded'}
        {...errorOf(props, 'reason', 'reason')}
      />
      <Input
        id="reason-words"
        name="words"
        label={texts.words}
        value={typed?.words ?? record.noRecording?.words ?? ''}
        {...errorOf(props, 'reason', 'words')}
      />
      <Button kind="secondary" name="deed" value="reason" preventDoubleClick>
        {texts.saveReason}
      </Button>
    </form>
  );
}

function Decision(props: PrepareProps) {
  const { lang, hearing, record, may } = props;
  const texts = prepareTexts(lang);
  const { dispensingGrounds } = minutesTexts(lang);
  const rows = leavingOutOn(dispensingRows, record.branch, legalDay(hearing.course.startsAt));
  if (rows.length === 0) return null;
  const { dispensed } = record;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision" class="govuk-heading-m">
        {texts.decision}
      </h2>
      <p class="govuk-hint">{texts.decisionHint}</p>
      {dispensed && (
        <InsetText>
          {texts.decided({
            ground: dispensingGrounds[dispensed.ground],
            decision: dispensed.isKept ? texts.keep : texts.dispense,
          })}
        </InsetText>
      )}
      {may('decide-on-protocol') ? <DecisionForm {...props} /> : <p class="govuk-body">{texts.onlyJudge}</p>}
    </section>
  );
}

function DecisionForm(props: PrepareProps) {
  const { lang, hearing, record, form } = props;
  const texts = prepareTexts(lang);
  const { dispensingGrounds } = minutesTexts(lang);
  const { dispensed } = record;
  const typed = form.deed === 'decision' ? form.values : undefined;
  const rows = leavingOutOn(dispensingRows, record.branch, legalDay(hearing.course.startsAt));
  return (
    <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/prepare`}>
      <Radios
        id="decision-ground"
        name="ground"
        legend={texts.ground}
        small
        items={rows.map(({ reason, norm, article }) => ({
          value: reason,
          text: `${dispensingGrounds[reason]} (${articleIn(lang, `${norm} art. ${article}`)})`,
        }))}
        value={typed?.ground ?? dispensed?.ground ?? ''}
        {...errorOf(props, 'decision', 'ground')}
      />
      <Radios
        id="decision-keep"
        name="keep"
        legend={texts.decision}
        small
        items={[
          { value: 'yes', text: texts.keep },
          { value: 'no', text: texts.dispense },
        ]}
        value={typed?.keep ?? (dispensed ? (dispensed.isKept ? 'yes' : 'no') : '')}
        {...errorOf(props, 'decision', 'keep')}
      />
      <Button kind="secondary" name="deed" value="decision" preventDoubleClick>
        {texts.saveDecision}
      </Button>
    </form>
  );
}

function errorOf({ form }: PrepareProps, deed: string, field: string): { error?: string } {
  const error = form.deed === deed ? form.errors.find((one) => one.field === field)?.text : undefined;
  return error ? { error } : {};
}
