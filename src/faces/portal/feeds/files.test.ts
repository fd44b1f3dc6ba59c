import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HearingId, scheduledHearing } from '#modules/hearings';
import { toAtom } from './atom.ts';
import { toEvent } from './calendar.ts';
import { toCsv } from './csv.ts';
import type { FeedRow } from './feed-row.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const row: FeedRow = {
  ...{ id: '01932f00-0000-7000-8000-000000000001' as HearingId, url: 'https://sot.example/kk/hearings/1', version: 3 },
  ...{ day: '2026-11-24', time: '10:30', course: scheduledHearing(at('2026-11-24T05:30:00Z'), 45) },
  ...{ courtCode: '7517', court: 'Сынақ; аудандық, соты', address: 'Абай 1', room: '304', floor: 3, hasVideo: true },
  ...{ caseNumber: '7517-26-00-2/1234', category: 'Қарыз', purpose: 'Сот талқылауы', state: 'scheduled' },
  ...{ stateText: 'Белгіленген', expected: undefined, changedAt: at('2026-11-20T04:00:00Z') },
  contact: 'mailto:sot@example.kz',
};

describe('the table of hearings', () => {
  it('lets no cell be taken for a formula, and quotes what would break it', () => {
    for (const room of ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx']) {
      assert.doesNotMatch(toCsv('kk', [{ ...row, room }]), /(^|;)"?[=+@\t-]/m);
    }
    assert.match(toCsv('kk', [{ ...row, room: 'a"b' }]), /;"a""b";/);
    assert.match(toCsv('kk', [row]), /;"Сынақ; аудандық, соты";/);
  });
});

describe('the news of hearings', () => {
  const now = at('2026-11-22T04:00:00Z');
  const feed = { title: '<b>&"\u0000', self: 'https://sot.example/a?b=1&c=2', page: 'https://sot.example/a', now };

  it('are well formed, say when they changed and escape what they are given', () => {
    const text = toAtom('ru', [{ ...row, changedAt: at('2026-11-21T04:00:00Z') }, row], feed);
    assert.match(text, /<updated>2026-11-21T04:00:00Z<\/updated>\n<link rel="self"/);
    assert.match(text, /<title>&lt;b&gt;&amp;&quot;<\/title>/);
    assert.match(text, /href="https:\/\/sot\.example\/a\?b=1&amp;c=2"/);
    for (const tag of ['feed', 'entry', 'id', 'title', 'updated', 'summary']) {
      const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
      assert.equal(count(new RegExp(`<${tag}[ >]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), tag);
    }
  });

  it('have a date when there are none', () => {
    assert.match(toAtom('kk', [], feed), /<updated>2026-11-22T04:00:00Z<\/updated>/);
  });
});

describe('the event of a hearing', () => {
  it('moves by its version and goes when the hearing is put off', () => {
    assert.match(toEvent('kk', row), /METHOD:PUBLISH\r\n[\s\S]*SEQUENCE:3\r\n/);
    const off = toEvent('kk', { ...row, state: 'adjourned', version: 4 });
    assert.match(off, /METHOD:CANCEL\r\n[\s\S]*SEQUENCE:4\r\n[\s\S]*STATUS:CANCELLED\r\n/);
  });
});
