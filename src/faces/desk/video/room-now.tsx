import { formatTime } from '@ashyq/kk-text';
import { Button, ButtonGroup, Select, Tag } from '#design';
import {
  conferenceTexts,
  failureDecisions,
  isStepOfJudge,
  type PanelFailure,
  type PhaseStep,
} from '#modules/conference';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { seatName } from '#shell';
import { type OpenRoom, videoAddress } from './desk-room.ts';
import { SeatCard } from './seat-card.tsx';
import { deskVideoTexts } from './texts.ts';
import { Troubles } from './troubles-view.tsx';
import { isOfCourt } from './words.ts';

export interface NowProps {
  readonly lang: Lang;
  readonly room: OpenRoom;
  readonly now: Temporal.Instant;
  readonly errors: readonly FieldError[];
}

/** The part that follows the room: state and steps, what has to be decided, the floor, who is where. */
export function RoomNow(props: NowProps) {
  return (
    <>
      <State {...props} />
      <Asked {...props} />
      <Failures {...props} />
      {props.room.panel.phase !== 'ended' && <Troubles lang={props.lang} troubles={props.room.troubles} />}
      {props.room.panel.phase !== 'ended' && <Floor {...props} />}
      <Groups {...props} />
    </>
  );
}

const tones = {
  ...({ before: 'blue', going: 'green', paused: 'amber', closed_part: 'amber' } as const),
  ...({ deliberation: 'amber', ended: 'grey' } as const),
} as const;

/** Steps that let people hear each other stand out; those that shut somebody out do not. */
const onward: readonly PhaseStep[] = ['begin', 'resume', 'reopen', 'return'];

/** A motion that came in the hearing itself is decided on the page beside. */
function Asked({ lang, room }: NowProps) {
  const { hearing, panel } = room;
  if (panel.waitingRequests === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${videoAddress(lang, hearing)}#requests`}>
        <strong>{deskVideoTexts(lang).requests.here({ count: panel.waitingRequests })}</strong>
      </a>
    </p>
  );
}

function State({ lang, room, now }: NowProps) {
  const texts = deskVideoTexts(lang);
  const { phases, steps } = conferenceTexts(lang);
  const { panel, may, hearing } = room;
  const { phase, phaseSince, resumesAt, pauseReason, liveAt } = panel;
  // A break needs its reason and the end a second thought: they have forms of their own below.
  const bare = panel.steps.filter((step) => {
    return step !== 'pause' && step !== 'end' && may(isStepOfJudge(step) ? 'close-part' : 'conduct');
  });
  const isCounting = liveAt && Temporal.Instant.compare(now, liveAt) < 0;
  return (
    <section id="state" aria-label={phases[phase]}>
      <p class="govuk-body">
        <Tag tone={tones[phase]}>{phases[phase]}</Tag> {texts.since({ time: formatTime(phaseSince) })}
        {pauseReason && `. ${pauseReason}`}
        {resumesAt && `. ${texts.until({ time: formatTime(resumesAt) })}`}
      </p>
      {isCounting && (
        <p class="govuk-body" data-live-at={liveAt.toString()}>
          <strong>{texts.countdown({ time: liveTime(liveAt) })}</strong>
        </p>
      )}
      {bare.length > 0 && (
        <form method="post" action={videoAddress(lang, hearing, '/room')} data-room-form>
          <input type="hidden" name="deed" value="step" />
          <ButtonGroup>
            {bare.map((step) => (
              <Button
                key={step}
                kind={onward.includes(step) ? 'primary' : 'secondary'}
                name="step"
                value={step}
                preventDoubleClick
              >
                {steps[step]}
              </Button>
            ))}
          </ButtonGroup>
        </form>
      )}
    </section>
  );
}

const liveTime = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'second' });

/** What the judge has not decided yet stands above everything. */
function Failures({ lang, room }: NowProps) {
  const texts = deskVideoTexts(lang);
  const { failures } = room.panel;
  const open = failures.filter(({ mustBeDecided }) => mustBeDecided);
  const last = failures.filter(({ mustBeDecided }) => !mustBeDecided).slice(-3);
  return (
    <div id="failures">
      {open.length > 0 && (
        <section class="sot-alarm" role="alert" aria-label={texts.mustDecide}>
          <p class="sot-alarm__words">{texts.mustDecide}</p>
          {open.map((failure) => (
            <OpenFailure key={failure.id} {...{ lang, room, failure }} />
          ))}
        </section>
      )}
      {last.length > 0 && (
        <ul class="govuk-list govuk-body-s" aria-label={texts.failures}>
          {last.map((failure) => (
            <li key={failure.id}>{sayFailure(lang, room, failure)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayFailure(
  lang: Lang,
  { panel }: OpenRoom,
  { seatId, kind, seconds, beganAt, decision }: PanelFailure,
): string {
  const texts = deskVideoTexts(lang);
  const words = conferenceTexts(lang);
  const name = panel.seats.find(({ id }) => id === seatId)?.name ?? '';
  const told = texts.failure({ name, what: words.failures[kind], seconds, time: formatTime(beganAt) });
  return decision ? `${told}. ${texts.decidedAs({ decision: words.decisions[decision] })}` : told;
}

function OpenFailure(props: { readonly lang: Lang; readonly room: OpenRoom; readonly failure: PanelFailure }) {
  const { lang, room, failure } = props;
  const { decisions } = conferenceTexts(lang);
  return (
    <form method="post" action={videoAddress(lang, room.hearing, '/room')} data-room-form>
      <p class="govuk-body">{sayFailure(lang, room, failure)}</p>
      <input type="hidden" name="deed" value="decide" />
      <input type="hidden" name="failure" value={failure.id} />
      {room.may('decide-failure') && (
        <ButtonGroup>
          {failureDecisions.map((decision) => (
            <Button key={decision} kind="secondary" name="decision" value={decision}>
              {decisions[decision]}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </form>
  );
}

/** Who speaks, who asks for the floor, and who asks whom. */
function Floor({ lang, room }: NowProps) {
  const texts = deskVideoTexts(lang);
  const { panel, may } = room;
  const nameOf = (id: string) => panel.seats.find((seat) => seat.id === id)?.name ?? '';
  const isSitting = panel.phase === 'going' || panel.phase === 'closed_part';
  const hands = panel.seats.filter(({ queue }) => queue !== null).toSorted((a, b) => Number(a.queue) - Number(b.queue));
  const { floor } = panel;
  return (
    <section aria-labelledby="floor">
      <h2 id="floor" class="govuk-heading-s">
        {texts.floor}
      </h2>
      <p class="govuk-body">
        {floor === null
          ? texts.noFloor
          : floor.asked
            ? texts.floorNow({ asker: nameOf(floor.asker), asked: nameOf(floor.asked) })
            : texts.speaksNow({ asker: nameOf(floor.asker) })}
      </p>
      {hands.length > 0 && (
        <p class="govuk-body">
          <strong>{texts.hands}:</strong> {hands.map((seat) => `${seat.queue}. ${seat.name}`).join(' · ')}
        </p>
      )}
      {isSitting && may('give-floor') && <FloorForm {...{ lang, room }} next={hands[0]?.id} />}
    </section>
  );
}

interface FloorProps extends Pick<NowProps, 'lang' | 'room'> {
  /** The first of the queue. */
  readonly next: string | undefined;
}

function FloorForm({ lang, room, next }: FloorProps) {
  const texts = deskVideoTexts(lang);
  const inRoom = room.panel.seats.filter(({ standing, place }) => standing === 'admitted' && place !== 'clerk');
  const items = inRoom.map((seat) => ({ value: seat.id, text: seatName(lang, seat) }));
  if (items.length === 0) return null;
  return (
    <form method="post" action={videoAddress(lang, room.hearing, '/room')} class="sot-floor" data-room-form>
      <Select id="asker" name="asker" label={texts.asker} items={items} value={next ?? items[0]?.value ?? ''} />
      <Select
        id="asked"
        name="asked"
        label={texts.asked}
        items={[{ value: '', text: texts.toCourt }, ...items]}
        value=""
      />
      <Button kind="secondary" name="deed" value="floor">
        {texts.giveTo}
      </Button>
      <p class="govuk-hint">{texts.floorHint}</p>
    </form>
  );
}

const groups = ['waiting', 'isolated', 'admitted', 'away', 'removed'] as const;

function Groups(props: NowProps) {
  const { lang, room } = props;
  const texts = deskVideoTexts(lang);
  const people = room.panel.seats.filter(
    (seat) => !isOfCourt(seat) || (seat.place !== 'clerk' && seat.standing === 'admitted'),
  );
  return (
    <>
      {groups.map((group) => {
        const seats = people.filter(({ standing }) => standing === group);
        const isAlways = group === 'waiting' || group === 'admitted';
        if (seats.length === 0 && !isAlways) return null;
        return (
          <section key={group} id={`group-${group}`} aria-labelledby={`group-${group}-title`}>
            <h2 class="govuk-heading-s" id={`group-${group}-title`}>
              {texts.groups[group]}: {seats.length}
            </h2>
            {seats.map((seat) => (
              <SeatCard key={seat.id} {...props} seat={seat} />
            ))}
          </section>
        );
      })}
    </>
  );
}
