import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { Island } from '../islands/island.tsx';
import { LiveRegion } from '../islands/live-region.tsx';
import { renderFragment, renderPage } from '../render.tsx';
import { AgeStamp } from './age-stamp.tsx';
import { ErrorMessage } from './error-message.tsx';
import { HearingRow } from './hearing-row.tsx';
import { Page, type PageProps } from './page.tsx';
import { Pagination, shownPages } from './pagination.tsx';
import { Progress } from './progress.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { Timeline } from './timeline.tsx';

const dom = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
const parse = (node: VNode, lang: 'kk' | 'ru' | 'en' = 'kk') => dom(renderFragment(lang, node));
const pageProps: PageProps = {
  lang: 'kk',
  path: '/hearings?room=3',
  title: 'Бүгінгі отырыстар',
  brand: { name: 'Ашық сот', href: '/kk' },
};
const page = (props: Partial<PageProps> = {}) => parseHTML(renderPage(<Page {...pageProps} {...props} />)).document;

describe('Pagination', () => {
  it('shows first, last, current and neighbours, and no gap of one page', () => {
    assert.deepEqual(shownPages(1, 3), [1, 2, 3]);
    assert.deepEqual(shownPages(1, 12), [1, 2, 'gap', 12]);
    assert.deepEqual(shownPages(4, 12), [1, 2, 3, 4, 5, 'gap', 12]);
    assert.deepEqual(shownPages(6, 12), [1, 'gap', 5, 6, 7, 'gap', 12]);
    assert.deepEqual(shownPages(12, 12), [1, 'gap', 11, 12]);
  });

  it('is absent when everything is on one page', () => {
    assert.equal(renderFragment('kk', <Pagination current={1} total={1} href={String} />), '');
  });
});

describe('Page', () => {
  it('starts its title with the word for error when an answer is wrong', () => {
    assert.equal(page().title, 'Бүгінгі отырыстар – Ашық сот');
    assert.equal(page({ hasError: true }).title, 'Қате: Бүгінгі отырыстар – Ашық сот');
  });

  it('keeps the query when the language changes', () => {
    const links = page().querySelectorAll('.govuk-language-navigation a');
    assert.deepEqual(
      [...links].map((link) => link.getAttribute('href')),
      ['/ru/hearings?room=3', '/en/hearings?room=3'],
    );
  });

  it('says ДЕМО on a demo and only there', () => {
    assert.match(page({ isDemo: true }).querySelector('header')?.textContent ?? '', /ДЕМО/);
    assert.doesNotMatch(page().body.textContent ?? '', /ДЕМО/);
  });

  it('keeps search engines away from private pages and tells them the languages of public ones', () => {
    const hidden = page({ isPrivate: true });
    assert.equal(hidden.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex, nofollow');
    assert.equal(hidden.querySelectorAll('link[hreflang]').length, 0);
    assert.equal(page({ origin: 'https://sot.example' }).querySelectorAll('link[hreflang]').length, 3);
  });

  it('repeats itself without JavaScript only when asked, and not faster than every five seconds', () => {
    assert.equal(page().querySelector('noscript'), null);
    assert.match(page({ refreshSeconds: 1 }).querySelector('noscript')?.innerHTML ?? '', /content="5"/);
  });

  it('puts help on the page with a phone that can be dialled', () => {
    const link = page({ footer: { help: { phone: '+7 (727) 000-00-00' } } }).querySelector('footer a[href^="tel:"]');
    assert.equal(link?.getAttribute('href'), 'tel:+77270000000');
  });

  it('escapes what people have written', () => {
    const html = renderPage(<Page {...pageProps} title={'<script>alert(1)</script>'} />);
    assert.doesNotMatch(html, /<script>alert/);
  });
});

describe('parts of a page', () => {
  it('an error is announced in the language of the page', () => {
    const words = (['kk', 'ru', 'en'] as const).map(
      (lang) => parse(<ErrorMessage>x</ErrorMessage>, lang).body.textContent,
    );
    assert.deepEqual(words, ['Қате: x', 'Ошибка: x', 'Error: x']);
  });

  it('a status is a word with a drawing, so that it is read without colour', () => {
    const tag = parse(<Tag tone="amber">Кешігіп жатыр</Tag>).querySelector('.govuk-tag--amber');
    assert.equal(tag?.textContent, 'Кешігіп жатыр');
    assert.ok(tag?.querySelector('svg[aria-hidden=true]'));
  });

  it('a timeline is an ordered list that names its current step and is understood as text', () => {
    const steps = [
      { title: 'Арыз түсті', state: 'done' as const },
      { title: 'Отырыс', state: 'current' as const },
      { title: 'Шешім', state: 'ahead' as const },
    ];
    const list = parse(<Timeline steps={steps} />).querySelector('ol');
    assert.deepEqual(
      [...(list?.children ?? [])].map((step) => step.getAttribute('aria-current')),
      [null, 'step', null],
    );
    assert.match(list?.textContent ?? '', /Арыз түсті \(өтті\).*Отырыс \(қазіргі кезең\).*Шешім \(алда\)/);
  });

  it('a stacked table keeps its roles and carries the name of the column in each cell', () => {
    const table = <Table caption="c" stack columns={[{ text: 'Зал' }]} rows={[{ cells: ['304'] }]} />;
    const cell = parse(table).querySelector('td');
    assert.equal(cell?.getAttribute('role'), 'cell');
    assert.equal(cell?.getAttribute('data-label'), 'Зал');
    const flat = <Table caption="c" columns={[{ text: 'Зал' }]} rows={[{ cells: ['304'] }]} />;
    assert.equal(parse(flat).querySelector('[role], [data-label]'), null);
  });

  it('a sorted column says so to everyone', () => {
    const columns = [{ text: 'Күні', sortHref: '?sort=date', sorted: 'ascending' as const }];
    const heading = parse(<Table caption="c" columns={columns} rows={[]} />).querySelector('th');
    assert.equal(heading?.getAttribute('aria-sort'), 'ascending');
    assert.equal(heading?.querySelector('a')?.getAttribute('href'), '?sort=date');
  });

  it('a hearing says its time to machines and people alike', () => {
    const row = (
      <HearingRow
        time="10:30"
        at="2026-11-24T10:30:00+05:00"
        room="304"
        title="x"
        status={{ text: 's', tone: 'blue' }}
      />
    );
    const time = parse(row).querySelector('time');
    assert.equal(time?.textContent, '10:30');
    assert.equal(time?.getAttribute('datetime'), '2026-11-24T10:30:00+05:00');
  });

  it('progress is a labelled progress element', () => {
    const bar = parse(<Progress id="p" label="x" value={3} max={10} />).querySelector('progress');
    assert.equal(bar?.getAttribute('value'), '3');
    assert.equal(bar?.getAttribute('max'), '10');
    assert.equal(bar?.ownerDocument.querySelector('label')?.getAttribute('for'), 'p');
  });

  it('an age stamp holds the words it will need when the network is gone', () => {
    const stamp = parse(<AgeStamp at="2026-11-24T08:42:00+05:00" text="08:42" />, 'en').querySelector(
      '[data-age-stamp]',
    );
    assert.equal(stamp?.textContent, 'Updated: 08:42');
    assert.match(stamp?.getAttribute('data-offline-text') ?? '', /connection is lost/);
  });

  it('an island carries its props as data around what works without JavaScript', () => {
    const island = parse(
      <Island name="clock" props={{ at: '"quoted" <b>' }}>
        10:30
      </Island>,
    ).querySelector('[data-island]');
    assert.deepEqual(JSON.parse(island?.getAttribute('data-props') ?? ''), { at: '"quoted" <b>' });
    assert.equal(island?.textContent, '10:30');
  });

  it('a live region names its topics, its fragment and what is said after a change', () => {
    const region = parse(<LiveRegion id="r" topics={['hearings:7517', 'courts']} url="/kk/x" />, 'ru').getElementById(
      'r',
    );
    assert.equal(region?.getAttribute('data-live-topics'), 'hearings:7517,courts');
    assert.equal(region?.getAttribute('data-live-announce'), 'Данные обновлены');
  });
});
