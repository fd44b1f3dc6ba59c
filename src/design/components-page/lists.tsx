import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { TaskList } from '../components/task-list.tsx';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

const times = ['09:30', '10:30', '11:00'];

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
