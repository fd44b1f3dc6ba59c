import { AgeStamp } from '../components/age-stamp.tsx';
import { HearingList, HearingRow } from '../components/hearing-row.tsx';
import { Pagination } from '../components/pagination.tsx';
import { StatusDot } from '../components/status-dot.tsx';
import { Tag, type Tone } from '../components/tag.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

const tones: readonly Tone[] = ['grey', 'blue', 'green', 'amber', 'red'];
const stateOfStep = ['done', 'done', 'current'] as const;
const hearings: readonly { time: string; tone: Tone; word: number }[] = [
  { time: '09:30', tone: 'green', word: 2 },
  { time: '10:30', tone: 'amber', word: 3 },
  { time: '11:00', tone: 'grey', word: 0 },
];

/** Statuses, the board, the way of a case. */
export function CourtDay({ text }: { text: Sample }) {
  return (
    <>
      <Section id="tags" title={text.tags}>
        <p class="sot-sample__row">
          {tones.map((tone, at) => (
            <Tag key={tone} tone={tone}>
              {text.tagTexts[at]}
            </Tag>
          ))}
        </p>
        <p class="sot-sample__row">
          {tones.map((tone, at) => (
            <StatusDot key={tone} tone={tone}>
              {text.dots[at]}
            </StatusDot>
          ))}
        </p>
      </Section>
      <Section id="hearings" title={text.hearings}>
        <AgeStamp at="2026-11-24T10:42:00+05:00" text="10:42" />
        <Board text={text} />
        <Pagination current={3} total={12} href={(page) => `#page-${page}`} />
      </Section>
      <Section id="timeline" title={text.timeline}>
        <Timeline
          steps={text.steps.map((title, at) => ({
            title,
            state: stateOfStep[at] ?? 'ahead',
            date: text.stepDates[at],
            children: at === 2 ? text.stepMore : undefined,
          }))}
        />
      </Section>
    </>
  );
}

function Board({ text }: { text: Sample }) {
  return (
    <HearingList>
      {hearings.map(({ time, tone, word }, at) => (
        <HearingRow
          key={time}
          time={time}
          at={`2026-11-24T${time}:00+05:00`}
          room={text.rooms[at]}
          floor={text.floors[at]}
          title={text.cases[at]}
          {...(at < 2 && { href: '#hearings' })}
          kind={text.kinds[at]}
          participants={text.people[at]}
          status={{ text: text.tagTexts[word] ?? '', tone }}
          note={tone === 'amber' ? text.delay : undefined}
        />
      ))}
    </HearingList>
  );
}
