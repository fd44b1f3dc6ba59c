import { formatTime } from '@ashyq/kk-text';
import { Button, Select, Tag } from '#design';
import { authorities, conferenceTexts, identityPapers, type PanelSeat } from '#modules/conference';
import { seatName } from '#shell';
import { videoAddress } from './desk-room.ts';
import type { NowProps } from './room-now.tsx';
import { deskVideoTexts } from './texts.ts';
import { isOfCourt } from './words.ts';

interface SeatProps extends NowProps {
  readonly seat: PanelSeat;
}

/** One person: how the line is, who it is by which paper, and what may be done. */
export function SeatCard(props: SeatProps) {
  const { lang, room, seat, errors } = props;
  const isAtTheDoor = seat.standing === 'waiting' || seat.standing === 'isolated';
  const error = errors.find(({ field }) => field === `seat-${seat.id}`)?.text;
  return (
    <div class="sot-seat" id={`seat-${seat.id}`}>
      <p class="govuk-body sot-seat__name">
        <strong>{seatName(lang, seat)}</strong> <Line {...props} />
      </p>
      {error && <p class="govuk-error-message">{error}</p>}
      <Known {...props} />
      {room.panel.phase !== 'ended' && isAtTheDoor && <Admission {...props} />}
      {seat.standing === 'admitted' && <InRoom {...props} />}
    </div>
  );
}

function Line({ lang, room, seat }: SeatProps) {
  const texts = deskVideoTexts(lang);
  if (seat.standing === 'away' || seat.standing === 'removed') return null;
  return (
    <>
      {seat.lostAt ? (
        <Tag tone="red">{texts.lostSince({ time: formatTime(seat.lostAt) })}</Tag>
      ) : (
        <Tag tone={seat.isConnected ? 'green' : 'grey'}>{seat.isConnected ? texts.connected : texts.notSending}</Tag>
      )}{' '}
      {seat.isMuted && <Tag tone="grey">{texts.muted}</Tag>}{' '}
      {room.panel.spotlight === seat.id && <Tag tone="blue">{texts.isLarge}</Tag>}{' '}
      {seat.isInTalk && <Tag tone="grey">{texts.inTalk}</Tag>}{' '}
      {seat.queue !== null && <Tag tone="amber">{texts.hand({ place: seat.queue })}</Tag>}{' '}
      {!seat.isOfClosedPart && <Tag tone="grey">{texts.isOut}</Tag>}
    </>
  );
}

/** What is known of who it is. */
function Known({ lang, seat }: SeatProps) {
  const texts = deskVideoTexts(lang);
  const { papers, authorities: rights, checks } = conferenceTexts(lang);
  const { documentSeen, authoritySeen, siteCheck, site, check, entries, removalReason } = seat;
  const facts = [
    documentSeen && authoritySeen
      ? texts.identified({ document: papers[documentSeen], authority: rights[authoritySeen] })
      : undefined,
    seat.needs ? texts.guest.needsNow({ needs: seat.needs }) : undefined,
    site?.name[lang],
    siteCheck
      ? texts.siteChecked({
          ...{ document: papers[siteCheck.document], officer: siteCheck.officer, time: formatTime(siteCheck.at) },
        })
      : undefined,
    isOfCourt(seat) || seat.standing === 'admitted' ? undefined : checks[check ?? 'none'],
    entries > 1 && !isOfCourt(seat) ? texts.takenOver({ count: entries }) : undefined,
    removalReason ?? undefined,
  ].filter((text) => text !== undefined);
  if (facts.length === 0) return null;
  return <p class="govuk-hint sot-seat__facts">{facts.join('. ')}</p>;
}

/** Identity first, then the door: one press when the paper is the usual one. */
function Admission({ lang, room, seat }: SeatProps) {
  const texts = deskVideoTexts(lang);
  const { papers, authorities: rights } = conferenceTexts(lang);
  const action = videoAddress(lang, room.hearing, '/room');
  if (seat.isIdentified) {
    return (
      <form method="post" action={action} data-room-form>
        <input type="hidden" name="seat" value={seat.id} />
        {room.may('admit') && (
          <Button name="deed" value="admit">
            {texts.admit}
            <span class="govuk-visually-hidden">: {seat.name}</span>
          </Button>
        )}
      </form>
    );
  }
  if (!room.may('identify')) return <p class="govuk-body-s">{texts.identifyOnly}</p>;
  const usual = usualPapers(seat);
  return (
    <form method="post" action={action} class="sot-floor" data-room-form>
      <input type="hidden" name="seat" value={seat.id} />
      <Select
        id={`document-${seat.id}`}
        name="document"
        label={texts.papersSeen}
        items={identityPapers.map((value) => ({ value, text: papers[value] }))}
        value={usual.document}
      />
      <Select
        id={`authority-${seat.id}`}
        name="authority"
        label={texts.authority}
        items={authorities.map((value) => ({ value, text: rights[value] }))}
        value={usual.authority}
      />
      <Button name="deed" value="identify">
        {seat.standing === 'isolated' ? texts.callWitness : texts.identify}
        <span class="govuk-visually-hidden">: {seat.name}</span>
      </Button>
    </form>
  );
}

/** What such a participant shows as a rule; the judge says what it was. */
function usualPapers({ role, place, siteCheck }: PanelSeat) {
  if (role === 'prosecutor') return { document: 'service_card', authority: 'office' };
  if (role === 'advocate') return { document: 'service_card', authority: 'advocate_notice' };
  return {
    document: siteCheck?.document ?? 'identity_card',
    authority: place === 'counsel' ? 'power_of_attorney' : 'own',
  };
}

function InRoom({ lang, room, seat }: SeatProps) {
  const texts = deskVideoTexts(lang);
  const { may, panel } = room;
  const isCourt = isOfCourt(seat);
  const deeds = [
    ...(may('mute') ? [seat.isMuted ? (['unmute', texts.unmute] as const) : (['mute', texts.mute] as const)] : []),
    ...(may('spotlight')
      ? [panel.spotlight === seat.id ? (['small', texts.spotlightOff] as const) : (['large', texts.spotlight] as const)]
      : []),
    ...(may('admit') && !isCourt ? [['out', texts.sendOut] as const] : []),
    ...(may('close-part') && !isCourt
      ? [seat.isOfClosedPart ? (['keep-out', texts.keepOut] as const) : (['keep-in', texts.keepIn] as const)]
      : []),
  ];
  if (panel.phase === 'ended' || deeds.length === 0) return null;
  return (
    <form method="post" action={videoAddress(lang, room.hearing, '/room')} class="sot-seat__deeds" data-room-form>
      <input type="hidden" name="seat" value={seat.id} />
      {deeds.map(([deed, text]) => (
        <Button key={deed} kind="plain" name="deed" value={deed}>
          {text}
          <span class="govuk-visually-hidden">: {seat.name}</span>
        </Button>
      ))}
    </form>
  );
}
