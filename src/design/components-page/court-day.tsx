import { AgeStamp } from '../components/age-stamp.tsx';
import { HearingList, HearingRow } from '../components/hearing-row.tsx';
import { Pagination } from '../components/pagination.tsx';
import { StatusDot } from '../components/status-dot.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { Tag, type Tone } from '../components/tag.tsx';
import { TaskList } from '../components/task-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

const tones: readonly Tone[] = ['grey', 'blue', 'green', 'amber', 'red'];
const times = ['09:30', '10:30', '11:00'];
const hearingTones: readonly Tone[] = ['green', 'amber', 'grey'];

/** Statuses, the board, the way of a case. */
export function CourtDay({ text }: { text: Sample }) {
  const words = { green: text.tagTexts[2], amber: text.tagTexts[3], grey: text.tagTexts[0] } as Record<Tone, string>;
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
        <HearingList>
          {times.map((time, at) => {
            const tone = hearingTones[at] ?? 'grey';
            return (
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
                status={{ text: words[tone], tone }}
                note={tone === 'amber' ? text.delay : undefined}
              />
            );
          })}
        </HearingList>
        <Pagination current={3} total={12} href={(page) => `#page-${page}`} />
      </Section>
      <Section id="timeline" title={text.timeline}>
        <Timeline
          steps={text.steps.map((title, at) => ({
            title,
            state: at < 2 ? ('done' as const) : at === 2 ? ('current' as const) : ('ahead' as const),
            date: text.stepDates[at],
            children: at === 2 ? text.stepMore : undefined,
          }))}
        />
      </Section>
    </>
  );
}

/** Rows and columns, names and values, tasks. */
export function Lists({ text }: { text: Sample }) {
  const [date = '', time = '', room = '', caseName = '', people = ''] = text.columns;
  const [ready = '', partial = '', wrong = '', locked = ''] = text.taskStates;
  const [dispute = '', parties = '', documents = '', check = ''] = text.tasks;
  return (
    <Section id="tables" title={text.table}>
      <Table
        caption={text.tableCaption}
        stack
        firstCellIsHeader
        columns={[
          { text: date, sortHref: '?sort=date', sorted: 'ascending' },
          { text: time, sortHref: '?sort=time' },
          { text: room },
          { text: caseName },
          { text: people, numeric: true },
        ]}
        rows={text.days.map((day, at) => ({
          id: `row-${at + 1}`,
          cells: [day, times[at], text.rooms[at], text.cases[at], String(at + 2)],
        }))}
      />
      <SummaryList
        card={{ title: text.caseFacts, headingLevel: 3, actions: [{ text: text.change, href: '#tables' }] }}
        rows={text.facts.map(([key = '', value = '']) => ({
          key,
          value,
          actions: key === text.facts[0]?.[0] ? [{ text: text.change, href: '#judge', hiddenText: key }] : [],
        }))}
      />
      <TaskList
        tasks={[
          { title: dispute, href: '#tables', status: { text: ready } },
          { title: parties, href: '#tables', hint: text.taskHint, status: { text: partial, tone: 'blue' } },
          { title: documents, href: '#tables', status: { text: wrong, tone: 'red' } },
          { title: check, status: { text: locked }, cannotStart: true },
        ]}
      />
    </Section>
  );
}
