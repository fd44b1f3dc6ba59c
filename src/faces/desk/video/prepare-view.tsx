import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { Button, Checkboxes, EmptyState, ErrorSummary, Panel, Radios, Select, Table, Tag, WarningText } from '#design';
import { caseTexts } from '#modules/cases';
import { conferenceTexts, type PanelSeat, type RemoteRequests, type RoomPanel, type Site } from '#modules/conference';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { seatRole } from '#shell';
import { fullName } from '../hearing-words/people.ts';
import { type DeskRoom, videoAddress } from './desk-room.ts';
import { groundIn } from './ground-words.ts';
import { GuestForm } from './guest-form.tsx';
import type { Prepared } from './prepare-deeds.ts';
import { RequestsView } from './requests-view.tsx';
import { deskVideoTexts } from './texts.ts';
import { VideoPages } from './video-pages.tsx';
import { isOfCourt } from './words.ts';

export interface PrepareVideoProps {
  readonly lang: Lang;
  readonly desk: DeskRoom;
  readonly panel: RoomPanel | undefined;
  readonly sites: readonly Site[];
  readonly asked: RemoteRequests;
  readonly done: Prepared;
  readonly values: Readonly<Record<string, string>>;
}

export function PrepareVideoView(props: PrepareVideoProps) {
  const { lang, desk, panel, done } = props;
  const texts = deskVideoTexts(lang);
  const { hearing } = desk;
  const seats = panel?.seats.filter((seat) => !isOfCourt(seat)) ?? [];
  const unchecked = seats.filter(({ check, standing }) => check === null && standing !== 'removed').length;
  return (
    <>
      {done.errors.length > 0 && (
        <ErrorSummary errors={done.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {formatNumericDate(legalDay(hearing.course.startsAt))}, {formatTime(hearing.course.startsAt)},{' '}
          {hearing.room.number}
        </span>
        {texts.title({ number: hearing.file.number })}
      </h1>
      <CodeOnce {...props} />
      <VideoPages lang={lang} hearing={hearing} here="prepare" hasRoom={panel !== undefined} />
      <RequestsView {...props} />
      {panel === undefined ? (
        <EmptyState title={texts.notOpen}>{texts.notOpenNext}</EmptyState>
      ) : (
        <>
          {unchecked > 0 && <WarningText>{texts.notChecked({ count: unchecked })}</WarningText>}
          <Seats {...props} seats={seats} />
        </>
      )}
      {panel?.phase !== 'ended' && <SeatForm {...props} seats={seats} />}
      {panel?.phase !== 'ended' && desk.may('invite') && desk.may('open') && <GuestForm {...props} />}
    </>
  );
}

function CodeOnce({ lang, panel, done: { invited } }: PrepareVideoProps) {
  const texts = deskVideoTexts(lang);
  const seat = invited && panel?.seats.find(({ id }) => id === invited.seatId);
  if (!invited || !seat) return null;
  return (
    <Panel title={texts.code}>
      <strong translate={false}>{invited.code}</strong>
      <br />
      {texts.codeFor({ name: seat.name, link: invited.link.replace(/^https?:\/\//, '') })} {texts.codeOnce}
    </Panel>
  );
}

function Seats({ seats, ...props }: PrepareVideoProps & { readonly seats: readonly PanelSeat[] }) {
  const { lang } = props;
  const texts = deskVideoTexts(lang);
  return (
    <div id="seats">
      <Table
        caption={texts.who}
        stack
        columns={[texts.who, texts.check, texts.place, texts.invitation].map((text) => ({ text }))}
        rows={seats.map((seat) => ({
          id: `seat-${seat.id}`,
          cells: [
            <Who key="who" {...{ lang, seat }} />,
            <Equipment key="check" {...{ lang, seat }} />,
            <Place key="place" {...props} seat={seat} />,
            <Invitation key="invitation" {...props} seat={seat} />,
          ],
        }))}
      />
    </div>
  );
}

function Who({ lang, seat }: { readonly lang: Lang; readonly seat: PanelSeat }) {
  const { sides, standings } = conferenceTexts(lang);
  return (
    <>
      <strong>{seat.name}</strong>
      <span class="sot-line govuk-hint">{seatRole(lang, seat)}</span>
      {seat.side && <span class="sot-line govuk-body-s">{sides[seat.side]}</span>}
      {seat.needs && (
        <span class="sot-line govuk-body-s">{deskVideoTexts(lang).guest.needsNow({ needs: seat.needs })}</span>
      )}
      <Tag tone={seat.standing === 'removed' ? 'red' : 'grey'}>{standings[seat.standing]}</Tag>
    </>
  );
}

const tones = { good: 'green', sound_only: 'amber', failed: 'red', none: 'grey' } as const;

function Equipment({ lang, seat: { check, equipment } }: { readonly lang: Lang; readonly seat: PanelSeat }) {
  const texts = deskVideoTexts(lang);
  const { checks } = conferenceTexts(lang);
  return (
    <>
      <Tag tone={tones[check ?? 'none']}>{checks[check ?? 'none']}</Tag>
      {equipment &&
        (['camera', 'microphone', 'speakers', 'network'] as const).map((step) => (
          <span key={step} class="sot-line govuk-body-s">
            {texts.steps[step]}:{' '}
            {texts.results[step === 'camera' && equipment.camera === 'silent' ? 'dark' : equipment[step]]}
          </span>
        ))}
      {equipment && <span class="sot-line govuk-hint">{texts.checkedAt({ time: formatTime(equipment.at) })}</span>}
    </>
  );
}

interface SeatProps extends PrepareVideoProps {
  readonly seat: PanelSeat;
}

function Place(props: SeatProps) {
  const { lang, desk, seat } = props;
  const texts = deskVideoTexts(lang);
  const { bases } = conferenceTexts(lang);
  return (
    <>
      {desk.may('invite') ? (
        <PlaceForm {...props} />
      ) : (
        <>
          {seat.site?.name[lang] ?? texts.ownDevice}
          <span class="sot-line govuk-hint">{seat.basis ? bases[seat.basis] : texts.unknownBasis}</span>
        </>
      )}
      {seat.papersDueOn && (
        <span class="sot-line govuk-body-s">{texts.papersDue({ date: formatNumericDate(seat.papersDueOn) })}</span>
      )}
    </>
  );
}

function PlaceForm({ lang, desk, seat, sites }: SeatProps) {
  const texts = deskVideoTexts(lang);
  const { bases } = conferenceTexts(lang);
  const named = (text: string) => (
    <>
      {text}
      <span class="govuk-visually-hidden">: {seat.name}</span>
    </>
  );
  return (
    <form method="post" action={videoAddress(lang, desk.hearing)}>
      <input type="hidden" name="seat" value={seat.id} />
      <Select
        id={`site-${seat.id}`}
        name="site"
        label={named(texts.place)}
        items={[
          { value: '', text: texts.ownDevice },
          ...sites.map(({ id, name }) => ({ value: id, text: name[lang] })),
        ]}
        value={seat.site?.id ?? ''}
      />
      <Select
        id={`basis-${seat.id}`}
        name="basis"
        label={named(texts.basis)}
        items={[
          ...(seat.basis ? [] : [{ value: '', text: texts.unknownBasis }]),
          { value: 'motion', text: bases.motion },
          { value: 'initiative', text: bases.initiative },
        ]}
        value={seat.basis ?? ''}
      />
      <Button kind="plain" name="deed" value="place">
        {named(texts.savePlace)}
      </Button>
    </form>
  );
}

function Invitation({ lang, desk, seat }: SeatProps) {
  const texts = deskVideoTexts(lang);
  const { invited, site } = seat;
  if (seat.standing === 'removed') return null;
  if (site) return <>{texts.bySite}</>;
  const time = invited && `${formatNumericDate(legalDay(invited.at))}, ${formatTime(invited.at)}`;
  return (
    <>
      <span class="sot-line">
        {time ? (invited?.isTold ? texts.invitedBy({ time }) : texts.talonGiven({ time })) : texts.notInvited}
      </span>
      {desk.may('invite') && (
        <form method="post" action={videoAddress(lang, desk.hearing)}>
          <input type="hidden" name="seat" value={seat.id} />
          {seat.canBeTold && (
            <Button kind="plain" name="deed" value="notice" preventDoubleClick>
              {texts.sendCode}
              <span class="govuk-visually-hidden">: {seat.name}</span>
            </Button>
          )}{' '}
          <Button kind="plain" name="deed" value="talon" preventDoubleClick>
            {texts.printCode}
            <span class="govuk-visually-hidden">: {seat.name}</span>
          </Button>
        </form>
      )}
    </>
  );
}

/** Opens the room for some, or adds others to it. */
function SeatForm({ seats, ...props }: PrepareVideoProps & { readonly seats: readonly PanelSeat[] }) {
  const { lang, desk, panel, done, values, asked } = props;
  const texts = deskVideoTexts(lang);
  const { roles } = caseTexts(lang);
  const { bases } = conferenceTexts(lang);
  const seated = new Set(seats.map(({ participantId }) => participantId));
  const others = desk.hearing.participants.filter(({ participantId }) => !seated.has(participantId));
  if (!desk.may('open')) return null;
  if (others.length === 0) return <p class="govuk-hint">{texts.everybodyIn}</p>;
  const error = (field: string) => done.errors.find((one) => one.field === field)?.text;
  return (
    <form method="post" action={videoAddress(lang, desk.hearing)} novalidate>
      <Checkboxes
        id="who"
        name="who"
        legend={panel ? texts.addTitle : texts.openTitle}
        items={others.map(({ participantId, name, role }) => ({
          value: participantId,
          text: fullName(lang, name),
          hint: roles[role],
        }))}
        values={others.filter(({ byVideo }) => byVideo).map(({ participantId }) => participantId)}
        error={error('who')}
      />
      <Radios
        id="basis"
        name="basis"
        legend={texts.basis}
        hint={groundIn(lang, asked)}
        items={[
          { value: 'motion', text: bases.motion },
          { value: 'initiative', text: bases.initiative },
        ]}
        value={values.basis ?? ''}
        error={error('basis')}
      />
      <Button kind={panel ? 'secondary' : 'primary'} name="deed" value="seat" preventDoubleClick>
        {panel ? texts.add : texts.open}
      </Button>
    </form>
  );
}
