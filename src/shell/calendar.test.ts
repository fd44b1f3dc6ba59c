import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type CalendarEvent, calendarFile } from './calendar.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const event: CalendarEvent = {
  ...{ uid: '01932f00-0000-7000-8000-000000000001@ashyq-sot', sequence: 3, isCancelled: false },
  ...{ changedAt: at('2026-11-20T04:00:00.123Z'), startsAt: at('2026-11-24T05:30:00Z') },
  ...{
    endsAt: at('2026-11-24T06:15:00Z'),
    summary: 'Іс № 7517-26-00-2/1234',
    url: 'https://sot.example/kk/hearings/1',
  },
  location: 'Сынақ; аудандық, соты, Абай 1\\2, 304-зал, 3-қабат',
  description: 'Белгіленген. Қарыз шарты бойынша дау\nСот талқылауы',
  organizer: { name: 'Сынақ «ауданының» "соты"; №\u00a02', address: 'mailto:sot@example.kz' },
};
const other: CalendarEvent = { ...event, uid: 'other@ashyq-sot', isCancelled: true };

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

describe('a calendar file', () => {
  const text = calendarFile({ name: 'Сынақ аудандық соты', events: [event, other] });
  const single = (rest: Partial<CalendarEvent> = {}) => calendarFile({ events: [{ ...event, ...rest }] });
  const propertyOf = (name: string, from = single()) => readCalendar(from).find(([key]) => key === name)?.[1];

  it('keeps every line within 75 octets, ended by CRLF, and no letter is broken', () => {
    assert.ok(text.endsWith('\r\n'));
    for (const line of text.slice(0, -2).split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!line.includes('\n') && !line.includes('\uFFFD'));
    }
    assert.equal(Buffer.from(text).toString(), text);
  });

  it('says when, where and what in UTC with an identifier that stays', () => {
    assert.equal(propertyOf('UID'), event.uid);
    assert.equal(propertyOf('DTSTART'), '20261124T053000Z');
    assert.equal(propertyOf('DTEND'), '20261124T061500Z');
    assert.equal(propertyOf('DTSTAMP'), '20261120T040000Z');
    assert.equal(unescaped(propertyOf('LOCATION') ?? ''), event.location);
    assert.match(propertyOf('LOCATION') ?? '', /^Сынақ\\; аудандық\\, соты\\, Абай 1\\\\2/);
    assert.equal(unescaped(propertyOf('DESCRIPTION') ?? ''), event.description);
  });

  it('names who holds it, for nothing may be published without an organizer (RFC 5546 §3.2.1)', () => {
    assert.equal(propertyOf('ORGANIZER'), 'mailto:sot@example.kz');
    const unfolded = single().replaceAll('\r\n ', '');
    assert.match(unfolded, /ORGANIZER;CN="Сынақ «ауданының» \^'соты\^'; №\u00a02":mailto:/);
  });

  it('raises its sequence with a change, and cancels what does not take place', () => {
    assert.deepEqual(
      [propertyOf('METHOD'), propertyOf('SEQUENCE'), propertyOf('STATUS')],
      ['PUBLISH', '3', 'CONFIRMED'],
    );
    const off = single({ isCancelled: true, sequence: 4 });
    assert.deepEqual(
      ['METHOD', 'SEQUENCE', 'STATUS', 'UID'].map((name) => propertyOf(name, off)),
      ['CANCEL', '4', 'CANCELLED', event.uid],
    );
    assert.equal(propertyOf('METHOD', text), 'PUBLISH', 'a list publishes the others as well');
  });

  it('has the properties that RFC 5545 demands, once each', () => {
    const names = readCalendar(text).map(([name]) => name);
    for (const once of ['VERSION', 'PRODID', 'METHOD']) assert.equal(names.filter((name) => name === once).length, 1);
    for (const each of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'ORGANIZER', 'SUMMARY'])
      assert.equal(names.filter((name) => name === each).length, 2, each);
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
