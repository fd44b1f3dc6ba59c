import { formatTime } from '@ashyq/kk-text';
import { Button, ErrorSummary, InsetText, LiveOver, LiveRegion, SummaryList, WarningText } from '#design';
import { conferenceTexts, type OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { DeviceCheck, lateIn, seatName, seatRole, VideoStage, videoTexts } from '#shell';
import { CheckForm } from './check-form.tsx';
import { DutyCard } from './duty-card.tsx';
import { TalkForms } from './talk-forms.tsx';
import { joinTexts } from './texts.ts';

export interface WaitingProps {
  readonly lang: Lang;
  readonly room: OwnRoom;
  readonly helpline: string | undefined;
  /** What was asked for and refused just now. */
  readonly refused?: string | undefined;
}

/** In front of the room, and in it: one honest sentence first, then what can be done now. */
export function WaitingView(props: WaitingProps) {
  const { lang, room, helpline, refused } = props;
  const texts = joinTexts(lang);
  const here = `/${lang}/join/${room.own.id}`;
  const isOpen = room.status !== 'removed' && room.status !== 'ended';
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {refused && <ErrorSummary errors={[{ text: refused, href: '#room' }]} />}
        {isOpen && <VideoStage lang={lang} room={room} />}
        <LiveRegion id="room" topics={[`room:${room.id}`]} url={`${here}/state`} announcement="" everySeconds={30}>
          <RoomState {...props} />
        </LiveRegion>
        {isOpen && (
          <div class="sot-try">
            <h2 class="govuk-heading-m" id="check">
              {texts.check}
            </h2>
            <DeviceCheck {...{ lang, room }}>
              <CheckForm lang={lang} action={here} />
            </DeviceCheck>
          </div>
        )}
        {helpline && (
          <p class="govuk-body">
            {texts.call}{' '}
            <a class="govuk-link" href={`tel:${helpline.replace(/[^+\d]/g, '')}`}>
              {helpline}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** What follows the court; asked for again while the page is open. */
export function RoomState({ lang, room }: WaitingProps) {
  const texts = joinTexts(lang);
  const { waiting, checks } = conferenceTexts(lang);
  const { own, status, startsAt, resumesAt } = room;
  const late = lateIn(lang, room);
  return (
    <>
      <h1 class="govuk-heading-l">{waiting[status]}</h1>
      {status === 'isolated' && <p class="govuk-body">{texts.isolatedWhy}</p>}
      {own.isMuted && status === 'in_room' && <WarningText>{texts.muted}</WarningText>}
      <SummaryList
        rows={[
          { key: texts.time, value: formatTime(startsAt) },
          ...(late ? [{ key: texts.lateReason, value: late.reason }] : []),
          ...(late?.notBefore ? [{ key: texts.notBefore, value: late.notBefore }] : []),
          ...(resumesAt ? [{ key: texts.resumes, value: formatTime(resumesAt) }] : []),
          ...(room.pauseReason ? [{ key: texts.pauseReason, value: room.pauseReason }] : []),
          { key: texts.you, value: `${own.name} (${seatRole(lang, own)})` },
          { key: texts.device, value: checks[own.check ?? 'none'] },
        ]}
      />
      {status === 'removed' || status === 'ended' ? null : <WhileThere lang={lang} room={room} />}
    </>
  );
}

/** Nobody sits here any more: another device has the seat, and nothing of the room is told here. */
export function SeatTaken({ lang }: Pick<WaitingProps, 'lang'>) {
  const { taken } = joinTexts(lang);
  return (
    <>
      <LiveOver />
      <h1 class="govuk-heading-l">{taken.title}</h1>
      <p class="govuk-body">{taken.how}</p>
    </>
  );
}

function WhileThere({ lang, room }: Pick<WaitingProps, 'lang' | 'room'>) {
  const texts = joinTexts(lang);
  const { standings } = conferenceTexts(lang);
  const { own, seats, status } = room;
  const here = `/${lang}/join/${own.id}`;
  const others = seats.filter(({ isOwn }) => !isOwn);
  return (
    <>
      <InsetText>{own.isIdentified ? texts.identified : texts.notIdentified}</InsetText>
      {status === 'in_room' && (
        <form method="post" action={here} class="sot-room-plain" data-room-form>
          {own.queue !== null && <p class="govuk-body">{texts.inQueue({ place: own.queue })}</p>}
          <input type="hidden" name="do" value={own.queue === null ? 'raise-hand' : 'lower-hand'} />
          <Button>{own.queue === null ? texts.hand : texts.lowerHand}</Button>
        </form>
      )}
      {room.shown && (
        <p class="govuk-body" id="shown">
          {videoTexts(lang).shown(room.shown)}.{' '}
          <a class="govuk-link" href={`${here}/shown?${room.shown.id}`} target="_blank" rel="noopener">
            {texts.openShown}
          </a>
        </p>
      )}
      <DutyCard lang={lang} card={room.card} />
      <TalkForms lang={lang} room={room} />
      <h2 class="govuk-heading-m">{texts.people}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {others.map((seat) => (
          <li key={seat.id}>
            {seatName(lang, seat)} – {standings[seat.standing].toLocaleLowerCase(lang)}
          </li>
        ))}
      </ul>
    </>
  );
}
