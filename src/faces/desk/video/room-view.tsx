import { Button, Checkboxes, Details, ErrorSummary, Input, LiveRegion, Select, Textarea } from '#design';
import type { CaseDocument } from '#modules/cases';
import { conferenceTexts, type OwnRoom } from '#modules/conference';
import { seatName, VideoStage } from '#shell';
import { videoAddress } from './desk-room.ts';
import { type NowProps, RoomNow } from './room-now.tsx';
import { deskVideoTexts } from './texts.ts';
import { VideoPages } from './video-pages.tsx';
import { isOfCourt } from './words.ts';

export interface RoomProps extends NowProps {
  readonly values: Readonly<Record<string, string>>;
  /** The seat of this browser. */
  readonly own: OwnRoom | undefined;
  readonly documents: readonly CaseDocument[];
}

export function RoomView(props: RoomProps) {
  const { lang, room, errors } = props;
  const texts = deskVideoTexts(lang);
  const { hearing, panel } = room;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <h1 class="govuk-heading-m">{texts.roomTitle({ number: hearing.file.number })}</h1>
      <VideoPages lang={lang} hearing={hearing} here="room" hasRoom />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <LiveRegion
            id="room-now"
            topics={[`room:${panel.id}`]}
            url={videoAddress(lang, hearing, '/room/now')}
            announcement=""
            everySeconds={30}
          >
            <RoomNow {...props} />
          </LiveRegion>
        </div>
        <div class="govuk-grid-column-one-half">
          {panel.phase !== 'ended' && <OwnSeat {...props} />}
          {panel.phase !== 'ended' && <Forms {...props} />}
        </div>
      </div>
    </>
  );
}

/** Picture and sound of whoever sits at this screen; the hall is connected from its own computer. */
function OwnSeat({ lang, room, own }: RoomProps) {
  const texts = deskVideoTexts(lang);
  const hall = room.panel.seats.find(({ place }) => place === 'courtroom');
  return (
    <>
      {own && <VideoStage lang={lang} room={own} />}
      {room.may('conduct') && (
        <form method="post" action={videoAddress(lang, room.hearing, '/room')}>
          {!own && (
            <Button name="deed" value="sit">
              {texts.join}
            </Button>
          )}{' '}
          {hall?.isConnected !== true && (
            <>
              <Button kind="secondary" name="deed" value="hall">
                {texts.joinHall}
              </Button>
              <p class="govuk-hint">{texts.hallHint}</p>
            </>
          )}
        </form>
      )}
    </>
  );
}

function Forms(props: RoomProps) {
  const { room } = props;
  return (
    <>
      {room.may('show-page') && <ShowForm {...props} />}
      {room.may('conduct') && <PauseForm {...props} />}
      {room.may('remove') && <RemoveForm {...props} />}
      {room.may('conduct') && <EndForm {...props} />}
    </>
  );
}

const errorOf = ({ errors }: RoomProps, field: string) => errors.find((one) => one.field === field)?.text;

function ShowForm(props: RoomProps) {
  const { lang, room, documents } = props;
  const texts = deskVideoTexts(lang);
  const { shown } = room.panel;
  const isWrong = ['document', 'page'].some((field) => errorOf(props, field));
  return (
    <Details summary={texts.shownTitle} open={isWrong || shown !== null}>
      <p class="govuk-body">{shown ? texts.shownNow(shown) : texts.shownNothing}</p>
      {shown && (
        <form method="post" action={videoAddress(lang, room.hearing, '/room')}>
          <a
            class="govuk-link"
            href={videoAddress(lang, room.hearing, `/shown?${shown.id}`)}
            target="_blank"
            rel="noopener"
          >
            {texts.look}
          </a>{' '}
          <Button kind="secondary" name="deed" value="hide">
            {texts.hide}
          </Button>
        </form>
      )}
      {documents.length === 0 ? <p class="govuk-body">{texts.noFile}</p> : <DocumentForm {...props} />}
    </Details>
  );
}

function DocumentForm(props: RoomProps) {
  const { lang, room, documents, values } = props;
  const texts = deskVideoTexts(lang);
  return (
    <form method="post" action={videoAddress(lang, room.hearing, '/room')} novalidate>
      <p class="govuk-hint">{texts.onlyInSitting}</p>
      <Select
        id="document"
        name="document"
        label={texts.document}
        items={documents.map(({ id, number = 0, title }) => ({
          value: id,
          text: texts.documentLine({ number, title }),
        }))}
        value={values.document ?? room.panel.shown?.documentId ?? ''}
        error={errorOf(props, 'document')}
      />
      <Input
        id="page"
        name="page"
        label={texts.page}
        width={3}
        value={values.page ?? '1'}
        error={errorOf(props, 'page')}
        attributes={{ inputmode: 'numeric' }}
      />
      <Button kind="secondary" name="deed" value="show">
        {texts.show}
      </Button>
    </form>
  );
}

function PauseForm(props: RoomProps) {
  const { lang, room, values } = props;
  const texts = deskVideoTexts(lang);
  const isOpen = ['pause-reason', 'time'].some((field) => errorOf(props, field));
  return (
    <Details summary={texts.pauseTitle} open={isOpen}>
      <form method="post" action={videoAddress(lang, room.hearing, '/room')} novalidate data-room-form>
        <Input
          id="pause-reason"
          name="reason"
          label={texts.reason}
          hint={texts.pauseHint}
          value={values.deed === 'pause' ? (values.reason ?? '') : ''}
          error={errorOf(props, 'pause-reason')}
        />
        <Input
          id="time"
          name="time"
          label={texts.resumesAt}
          hint={texts.resumesHint}
          width={5}
          value={values.time ?? ''}
          error={errorOf(props, 'time')}
        />
        <Button kind="secondary" name="deed" value="pause">
          {texts.pauseTitle}
        </Button>
      </form>
    </Details>
  );
}

function RemoveForm(props: RoomProps) {
  const { lang, room, values } = props;
  const texts = deskVideoTexts(lang);
  const { standings } = conferenceTexts(lang);
  const people = room.panel.seats.filter((seat) => !isOfCourt(seat) && seat.standing !== 'removed');
  return (
    <Details summary={texts.removeTitle} open={errorOf(props, 'remove-reason') !== undefined}>
      {people.length === 0 ? (
        <p class="govuk-body">{texts.removeNobody}</p>
      ) : (
        <form method="post" action={videoAddress(lang, room.hearing, '/room')} novalidate data-room-form>
          <p class="govuk-hint">{texts.removeHint}</p>
          <Select
            id="remove-seat"
            name="seat"
            label={texts.removeWho}
            items={people.map((seat) => ({
              value: seat.id,
              text: `${seatName(lang, seat)} (${standings[seat.standing]})`,
            }))}
            value={values.seat ?? ''}
          />
          <Textarea
            id="remove-reason"
            name="reason"
            label={texts.reason}
            rows={2}
            value={values.deed === 'remove' ? (values.reason ?? '') : ''}
            error={errorOf(props, 'remove-reason')}
          />
          <Button kind="warning" name="deed" value="remove">
            {texts.remove}
          </Button>
        </form>
      )}
    </Details>
  );
}

function EndForm(props: RoomProps) {
  const { lang, room } = props;
  const texts = deskVideoTexts(lang);
  return (
    <Details summary={texts.endTitle} open={errorOf(props, 'sure') !== undefined}>
      <form method="post" action={videoAddress(lang, room.hearing, '/room')} novalidate data-room-form>
        <p class="govuk-hint">{texts.endHint}</p>
        <Checkboxes
          id="sure"
          name="sure"
          small
          items={[{ value: 'yes', text: texts.sure }]}
          values={[]}
          error={errorOf(props, 'sure')}
        />
        <Button kind="warning" name="deed" value="end">
          {texts.endTitle}
        </Button>
      </form>
    </Details>
  );
}
