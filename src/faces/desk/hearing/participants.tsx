import { Button, Table } from '#design';
import { caseTexts } from '#modules/cases';
import type { CalledParticipant } from '#modules/hearings';
import { fullName } from '../hearing-words/people.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import type { HearingProps } from './props.ts';
import { Came, Served } from './served.tsx';
import { deskHearingTexts } from './texts.ts';

/** Who is called, by full name, and how they take part. */
export function Participants(props: HearingProps) {
  const { lang, hearing } = props;
  const texts = deskHearingTexts(lang);
  const { roles } = caseTexts(lang);
  const summonedOf = ({ participantId }: CalledParticipant) =>
    props.summoned?.participants.find((one) => one.participantId === participantId);
  if (hearing.participants.length === 0) return <p class="govuk-body">{texts.nobody}</p>;
  return (
    <Table
      caption={hearingWords(lang).participants}
      stack
      columns={[texts.role, texts.name, texts.attendance, texts.notice].map((text) => ({ text }))}
      rows={hearing.participants.map((one) => ({
        id: `participant-${one.participantId}`,
        cells: [
          roles[one.role],
          <>
            {fullName(lang, one.name)}
            {one.isCalledElsewhere && <strong class="govuk-body-s"> {texts.clash}</strong>}
          </>,
          <Attendance key="attendance" {...{ props, one }} />,
          <Served key="served" {...{ props }} one={summonedOf(one)} />,
        ],
      }))}
    />
  );
}

function Attendance({ props, one }: { readonly props: HearingProps; readonly one: CalledParticipant }) {
  const { lang, hearing, may } = props;
  const texts = deskHearingTexts(lang);
  const isOver = hearing.course.endedAt !== null;
  return (
    <>
      {one.byVideo ? texts.byVideo : texts.inRoom}{' '}
      <Came
        {...{ props, one }}
        came={props.summoned?.participants.find((summoned) => summoned.participantId === one.participantId)?.came}
      />
      {hearing.hasVideoLink && !isOver && may('set-video') && (
        <form method="post" action={`/${lang}/desk/hearings/${hearing.id}`}>
          <input type="hidden" name="version" value={String(hearing.version)} />
          <input type="hidden" name="participant" value={one.participantId} />
          <input type="hidden" name="video" value={one.byVideo ? 'off' : 'on'} />
          <Button kind="plain" name="deed" value="attendance">
            {one.byVideo ? texts.toRoom : texts.toVideo}
            <span class="govuk-visually-hidden">: {fullName(lang, one.name)}</span>
          </Button>
        </form>
      )}
    </>
  );
}
