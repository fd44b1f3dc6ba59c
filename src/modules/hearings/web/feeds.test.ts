import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { StaffPostId } from '#modules/cases';
import { LANGS } from '#platform/i18n';
import {
  atomFeed,
  type CourtroomId,
  calendarFeed,
  csvFeed,
  type FeedContext,
  type HearingId,
  jsonFeed,
  type PublicHearing,
  scheduledHearing,
  withoutNames,
} from '../index.ts';

const at = (text: string) => Temporal.Instant.from(text);
const open: PublicHearing = {
  id: '01932f00-0000-7000-8000-000000000001' as HearingId,
  ...{ courtCode: '7517', day: '2026-11-24', clock: '10:30', version: 3 },
  room: { id: 'r' as CourtroomId, number: '304', floor: 3 },
  course: scheduledHearing(at('2026-11-24T05:30:00Z'), 45),
  changedAt: at('2026-11-20T04:00:00.123Z'),
  matter: {
    ...{ caseNumber: '7517-26-00-2/1234', kind: '2', category: 'loan', purpose: 'trial', hasVideoLink: true },
    judge: { postId: 'j' as StaffPostId, name: 'Сынақбаев Ә. М.' },
    parties: [{ role: 'claimant', name: 'Қасымова А. С.' }],
  },
};
const closed: PublicHearing = { ...open, id: '01932f00-0000-7000-8000-000000000002' as HearingId, matter: null };
const adjourned: PublicHearing = {
  ...open,
  course: {
    ...open.course,
    state: 'adjourned',
    adjournment: { reason: 'mediation', explanation: '', nextStartsAt: null },
  },
};
const context = (lang: FeedContext['lang'] = 'kk', rest: Partial<FeedContext> = {}): FeedContext => ({
  ...{ lang, origin: 'https://sot.example', title: 'Сынақ аудандық соты, 24.11.2026' },
  path: `/${lang}/hearings.ics?court=7517&day=2026-11-24`,
  courtOf: () => ({ name: 'Сынақ; аудандық, соты', address: 'Абай 1\\2' }),
  ...rest,
});
const nameless = [open, closed].map(withoutNames);

describe('a list outside a page', () => {
  for (const lang of LANGS) {
    it(`carries no name of anybody, in any form, in ${lang}`, () => {
      const all = [
        calendarFeed(nameless, context(lang)),
        csvFeed(nameless, context(lang)),
        atomFeed(nameless, context(lang), open.changedAt),
        jsonFeed(nameless),
      ].join('\n');
      assert.match(all.replace(/\r\n /g, ''), /7517-26-00-2\/1234/);
      assert.doesNotMatch(all.replace(/\r\n /g, ''), /асымова|Сынақбаев|Kasym|Synak/i);
    });
  }
});

type Property = readonly [name: string, value: string];

/** Reads a calendar file as RFC 5545 has it: unfolded lines, names without parameters. */
function readCalendar(text: string): Property[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, value] = /^([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no content line: ${line}`);
      return [name.toUpperCase(), value];
    });
}
const unescaped = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));
const samples = join(process.env.ASHYQ_TEST_DATA ?? '../shared/data', 'ical');

describe('the calendar', () => {
  const text = calendarFeed(nameless, context());
  const propertyOf = (name: string, from = text) => readCalendar(from).find(([key]) => key === name)?.[1];

  it('keeps every line within 75 octets, ended by CRLF, and no letter is broken', () => {
    assert.ok(text.endsWith('\r\n'));
    for (const line of text.slice(0, -2).split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!line.includes('\n') && !line.includes('\uFFFD'));
    }
    assert.equal(Buffer.from(text).toString(), text);
  });

  it('says when, where and what in UTC with an identifier that stays and the version as sequence', () => {
    assert.equal(propertyOf('UID'), open.id);
    assert.equal(propertyOf('SEQUENCE'), '3');
    assert.equal(propertyOf('DTSTART'), '20261124T053000Z');
    assert.equal(propertyOf('DTEND'), '20261124T061500Z');
    assert.equal(propertyOf('DTSTAMP'), '20261120T040000Z');
    assert.equal(unescaped(propertyOf('SUMMARY') ?? ''), 'Сот отырысы, іс № 7517-26-00-2/1234');
    assert.equal(unescaped(propertyOf('LOCATION') ?? ''), 'Сынақ; аудандық, соты, Абай 1\\2, зал: 304, қабат: 3');
    assert.match(propertyOf('LOCATION') ?? '', /^Сынақ\\; аудандық\\, соты\\, Абай 1\\\\2/);
    assert.equal(propertyOf('STATUS'), 'CONFIRMED');
  });

  it('tells calendars that an adjourned hearing does not take place', () => {
    assert.equal(propertyOf('STATUS', calendarFeed([withoutNames(adjourned)], context())), 'CANCELLED');
  });

  it('has the properties that RFC 5545 demands, once each', () => {
    const names = readCalendar(text).map(([name]) => name);
    for (const once of ['VERSION', 'PRODID']) assert.equal(names.filter((name) => name === once).length, 1);
    for (const each of ['UID', 'DTSTAMP', 'DTSTART']) assert.equal(names.filter((name) => name === each).length, 2);
    assert.deepEqual(
      readCalendar(text)
        .filter(([name]) => name === 'BEGIN' || name === 'END')
        .map(([, value]) => value),
      [...['VCALENDAR', 'VEVENT', 'VEVENT', 'VEVENT', 'VEVENT', 'VCALENDAR']],
    );
  });

  it('is written as the calendars of others are read', { skip: !existsSync(samples) && 'no test data' }, () => {
    const files = globSync(['icaljs/samples/*.ics', 'ical4j/**/samples/valid/*.ics'], { cwd: samples });
    const read = files.filter((file) => {
      try {
        return readCalendar(readFileSync(join(samples, file), 'utf8')).some(([name]) => name === 'BEGIN');
      } catch {
        return false;
      }
    });
    assert.ok(files.length > 20 && read.length / files.length > 0.9, `${read.length} of ${files.length}`);
  });
});

describe('the table', () => {
  const lines = (text: string) => text.slice(1).split('\r\n');

  it('begins with a byte order mark and its columns, and leaves empty what is closed', () => {
    const text = csvFeed(nameless, context('en'));
    assert.equal(text.codePointAt(0), 0xfeff);
    const [header, first, second, end] = lines(text);
    assert.match(header ?? '', /^Date,Time,"Length, min",Court code,Court,Room/);
    assert.match(
      first ?? '',
      /^2026-11-24,10:30,45,7517,"Сынақ; аудандық, соты",304,3,Open hearing,Scheduled,7517-26-00-2\/1234,2,Loan agreement,Trial,yes,/,
    );
    assert.match(second ?? '', /,Closed hearing,Scheduled,,,,,,https:/);
    assert.equal(end, '');
  });

  it('lets no cell be taken for a formula, and quotes quotes', () => {
    const evil = ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx', '"x",y'];
    for (const number of evil) {
      const hearing = { ...open, room: { ...open.room, number } };
      const text = csvFeed([withoutNames(hearing)], context());
      assert.doesNotMatch(text, /(^|,)"?[=+@\t-]/m);
    }
    assert.match(csvFeed([withoutNames({ ...open, room: { ...open.room, number: 'a"b' } })], context()), /,"a""b",/);
  });
});

describe('the feed', () => {
  it('is well formed, says when it changed and escapes what it is given', () => {
    const evil = context('ru', { courtOf: () => ({ name: '<b>&"\u0000' }) });
    const text = atomFeed(
      [withoutNames({ ...open, changedAt: at('2026-11-21T04:00:00Z') }), ...nameless],
      evil,
      open.changedAt,
    );
    assert.match(
      text,
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="ru">/,
    );
    assert.match(text, /<updated>2026-11-21T04:00:00Z<\/updated>\n<author>/);
    assert.match(text, /&lt;b&gt;&amp;&quot;,/);
    assert.ok(!text.includes('\u0000'));
    assert.match(text, /href="https:\/\/sot.example\/ru\/hearings.ics\?court=7517&amp;day=2026-11-24"/);
    for (const tag of ['feed', 'entry', 'id', 'title', 'updated', 'content']) {
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      assert.equal(count(new RegExp(`<${tag}[ >]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), tag);
    }
  });

  it('of an empty list has its date too', () => {
    assert.match(atomFeed([], context(), open.changedAt), /<updated>2026-11-20T04:00:00Z<\/updated>/);
  });
});
