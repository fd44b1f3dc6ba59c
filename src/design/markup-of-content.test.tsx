import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VNode } from 'preact';
import { Accordion } from './components/accordion.tsx';
import { BackLink } from './components/back-link.tsx';
import { Breadcrumbs } from './components/breadcrumbs.tsx';
import { Details } from './components/details.tsx';
import { InsetText } from './components/inset-text.tsx';
import { NotificationBanner } from './components/notification-banner.tsx';
import { Pagination } from './components/pagination.tsx';
import { Panel } from './components/panel.tsx';
import { PhaseBanner } from './components/phase-banner.tsx';
import { ServiceNavigation } from './components/service-navigation.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { SummaryList } from './components/summary-list.tsx';
import { Table } from './components/table.tsx';
import { Tabs } from './components/tabs.tsx';
import { Tag } from './components/tag.tsx';
import { TaskList } from './components/task-list.tsx';
import { WarningText } from './components/warning-text.tsx';
import { fixtureHtml, shapeOf, shapeOfNode } from './testing/govuk-fixture.ts';

const list = (item: string) => (
  <ul class="govuk-list govuk-list--bullet">
    <li>{item}</li>
  </ul>
);
const sums = [
  ['January', '85', '95'],
  ['February', '75', '55'],
  ['March', '165', '125'],
];
const edit = { href: '#', text: 'Edit', hiddenText: 'name' };
const contact = (
  <>
    <p class="govuk-body" />
    <p class="govuk-body">
      <br />
      <br />
      <br />
      <br />
    </p>
  </>
);

const cases: [component: string, fixture: string, ours: VNode][] = [
  ['tag', 'default', <Tag>Alpha</Tag>],
  ['details', 'default', <Details summary="Help">text</Details>],
  [
    'details',
    'expanded',
    <Details summary="Help" id="help-with-nationality" open>
      text
    </Details>,
  ],
  ['inset-text', 'default', <InsetText>text</InsetText>],
  ['warning-text', 'default', <WarningText>text</WarningText>],
  ['back-link', 'default', <BackLink href="#" />],
  ['skip-link', 'default', <SkipLink href="#test-target-element" />],
  [
    'phase-banner',
    'default',
    <PhaseBanner tag="Trial">
      <a class="govuk-link" {...{ href: '#' }}>
        x
      </a>
    </PhaseBanner>,
  ],
  ['notification-banner', 'default', <NotificationBanner>text</NotificationBanner>],
  ['notification-banner', 'with type as success', <NotificationBanner kind="success">text</NotificationBanner>],
  [
    'accordion',
    'with one section open',
    <Accordion
      id="one-section-open-example"
      items={[
        { heading: 'A', expanded: true, content: list('1') },
        { heading: 'B', content: list('2') },
      ]}
    />,
  ],
  [
    'summary-list',
    'with actions',
    <SummaryList
      rows={[
        { key: 'a', value: 'b', actions: [edit, { ...edit, text: 'Delete' }] },
        { key: 'a', value: 'b', actions: [edit] },
        { key: 'a', value: contact, actions: [edit, { ...edit, text: 'Change' }] },
      ]}
    />,
  ],
  [
    'summary-list',
    'as a summary card with actions',
    <SummaryList
      card={{ title: 'x', actions: [edit, { ...edit, text: 'Withdraw' }] }}
      rows={[
        { key: 'a', value: 'b' },
        { key: 'a', value: 'b' },
      ]}
    />,
  ],
  [
    'table',
    'with head and caption',
    <Table
      caption="Sums"
      columns={[{ text: 'a' }, { text: 'b', numeric: true }, { text: 'c', numeric: true }]}
      firstCellIsHeader
      rows={sums.map((cells) => ({ cells }))}
    />,
  ],
  [
    'table',
    'with head and caption',
    <Table
      caption="Sums"
      columns={[{ text: 'a' }, { text: 'b', numeric: true }, { text: 'c', numeric: true }]}
      firstCellIsHeader
      rows={sums.map((cells) => ({ facts: cells, cells: () => cells }))}
    />,
  ],
  [
    'task-list',
    'default',
    <TaskList
      tasks={[
        { title: 'a', href: '#', status: { text: 'x' } },
        { title: 'b', href: '#', status: { text: 'x', tone: 'blue' } },
        { title: 'c', href: '#', status: { text: 'x', tone: 'blue' } },
      ]}
    />,
  ],
  [
    'service-navigation',
    'with navigation with a current item',
    <ServiceNavigation
      items={[1, 2, 3, 4].map((n) => ({ text: n, href: `#/${n}`, ...(n === 2 && { current: 'page' as const }) }))}
    />,
  ],
];

describe('contents of a page have the markup of GOV.UK Frontend', () => {
  for (const [component, fixture, ours] of cases) {
    it(`${component}: ${fixture}`, () => {
      assert.equal(shapeOfNode(ours), shapeOf(fixtureHtml(component, fixture)));
    });
  }

  it('pagination: first page, where the next page is the second', () => {
    const theirs = shapeOf(fixtureHtml('pagination', 'first page')).replace('"/next"', '"/page/2"');
    const ours = <Pagination current={1} total={3} href={(page) => `/page/${page}`} />;
    assert.equal(shapeOfNode(ours), theirs);
  });

  it('breadcrumbs: with last breadcrumb as current page, collapsed on a phone', () => {
    const theirs = shapeOf(fixtureHtml('breadcrumbs', 'with last breadcrumb as current page'));
    const ours = (
      <Breadcrumbs items={[{ text: 'a', href: '/' }, { text: 'b', href: '/browse/abroad' }, { text: 'c' }]} />
    );
    assert.equal(shapeOfNode(ours).replace(' govuk-breadcrumbs--collapse-on-mobile', ''), theirs);
  });

  it('panel: default, with our ornament', () => {
    const ours = shapeOfNode(
      <Panel title="Done">
        number
        <br />
        <strong>1</strong>
      </Panel>,
    );
    assert.equal(ours.replace(/\n.*div aria-hidden="true"$/, ''), shapeOf(fixtureHtml('panel', 'default')));
  });

  it('tabs: default, beside the panels of the example', () => {
    const items = ['past-day', 'past-week', 'past-month', 'past-year'].map((id) => ({ id, label: id, panel: <i /> }));
    const outer = (shape: string) => shape.split('\n').filter((line) => line.includes('govuk-tabs'));
    assert.deepEqual(outer(shapeOfNode(<Tabs items={items} />)), outer(shapeOf(fixtureHtml('tabs', 'default'))));
  });
});
