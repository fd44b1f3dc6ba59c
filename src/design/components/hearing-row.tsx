import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';
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

/** One hearing of a board or list: time, place, case, state. */
export function HearingRow(props: HearingRowProps) {
  const { time, at, room, floor, title, href, kind, participants, status, note } = props;
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <li id={props.id} class={classNames('sot-hearing', `sot-hearing--${status.tone}`)}>
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
    </li>
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
