import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';
import { KeptMarkup } from '../kept-markup.ts';
import { Tag, type Tone } from './tag.tsx';

export type HearingRowProps = {
  id?: string;
  /** `10:30` in the time of Kazakhstan, and its ISO 8601 instant. */
  time: string;
  at: string;
  room: ComponentChildren;
  floor?: ComponentChildren;
  /** The case number, or «Жабық отырыс» for a closed hearing. */
  title: ComponentChildren;
  href?: string;
  /** Kind of the case in plain words. */
  kind?: ComponentChildren;
  /** Surnames and initials, never of a closed hearing. */
  participants?: ComponentChildren;
  status: { text: string; tone: Tone; icon?: IconName };
  /** The reason of a delay, the new time. */
  note?: ComponentChildren;
  headingLevel?: 2 | 3 | 4;
};

/** A day of a large court in three languages; most rows of a list are the same from one minute to the next. */
const kept = new KeptMarkup(3000);

/** One hearing of a board or list: time, place, case, state. A row whose parts are all words is made once. */
export function HearingRow(props: HearingRowProps) {
  const { id, status } = props;
  const facts = factsOf(props);
  const look = { id, class: classNames('sot-hearing', `sot-hearing--${status.tone}`) };
  if (!facts.every(isWord))
    return (
      <li {...look}>
        <Parts {...props} />
      </li>
    );
  return <li {...look} dangerouslySetInnerHTML={{ __html: kept.of(facts, () => <Parts {...props} />) }} />;
}

function factsOf(props: HearingRowProps): readonly unknown[] {
  const { time, at, room, floor, title, href, kind, participants, status, note, headingLevel } = props;
  return [
    time,
    at,
    room,
    floor,
    title,
    href,
    kind,
    participants,
    note,
    headingLevel,
    status.text,
    status.tone,
    status.icon,
  ];
}

function isWord(part: unknown): boolean {
  return part === null || typeof part !== 'object';
}

function Parts(props: HearingRowProps) {
  const { time, at, room, floor, title, href, kind, participants, status, note } = props;
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <>
      <time class="sot-hearing__time" datetime={at}>
        {time}
      </time>
      <div class="sot-hearing__body">
        <p class="sot-hearing__place">
          <Icon name="door" />
          <span>{room}</span>
          {floor && <span class="sot-hearing__floor">{floor}</span>}
        </p>
        <Heading class="sot-hearing__title">
          {href ? (
            <a class="govuk-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
        {kind && <p class="sot-hearing__kind">{kind}</p>}
        {participants && <p class="sot-hearing__people">{participants}</p>}
        {note && <p class="sot-hearing__note">{note}</p>}
      </div>
      <div class="sot-hearing__status">
        <Tag tone={status.tone} {...(status.icon && { icon: status.icon })}>
          {status.text}
        </Tag>
      </div>
    </>
  );
}

/** The list around the rows. */
export function HearingList({ label, children }: { label?: string; children: ComponentChildren }) {
  return (
    <ol class="sot-hearings" aria-label={label}>
      {children}
    </ol>
  );
}
