import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ParticipantId, ServiceWay } from '#modules/cases';
import { atTime } from '#platform/clock';
import type { ParticipantSummons } from './summons.ts';
import {
  hearingCannotStartBeforeNoticeIsServed,
  isServed,
  needsOtherWay,
  reminderIsDue,
  reminderRules,
  renewalBy,
} from './summons-rules.ts';

const day = Temporal.PlainDate.from('2026-11-30');
const told = (services: ParticipantSummons['services']) => ({ services, mustBeOtherWay: false });
const service = (way: ServiceWay) => ({ way, proof: '1', servedOn: day });
const summoned = (ways: readonly ServiceWay[], mustBeOtherWay = false): ParticipantSummons => ({
  ...{
    participantId: 'p' as ParticipantId,
    people: [],
    summonsIds: [],
    isSent: true,
    mustBeOtherWay,
    letterId: undefined,
  },
  services: ways.map(service),
});

describe('proper notice', () => {
  it('is any of the seven ways with what proves it', () => {
    const ways = [
      ...(['named_email', 'services_email', 'contract_email', 'mobile'] as const),
      ...(['other_electronic', 'paper', 'egov_cabinet'] as const),
    ];
    for (const way of ways) assert.ok(isServed(summoned([way])), way);
    assert.equal(isServed(summoned([])), false);
  });

  it('after an absence is none of the three e-mails', () => {
    for (const way of ['named_email', 'services_email', 'contract_email'] as const) {
      assert.equal(isServed(summoned([way], true)), false, way);
    }
    assert.ok(isServed(summoned(['named_email', 'mobile'], true)));
  });

  it('is wanted another way of who did not come and had been told by e-mail alone', () => {
    assert.equal(needsOtherWay(false, told([service('named_email')])), true);
    assert.equal(needsOtherWay(false, told([service('named_email'), service('mobile')])), false);
    assert.equal(needsOtherWay(false, told([])), false, 'nobody told him at all');
    assert.equal(needsOtherWay(true, told([service('named_email')])), false);
    assert.equal(needsOtherWay(null, told([service('named_email')])), false, 'nobody said who came');
  });

  it('stays another way over a hearing that was put off, until the person has come', () => {
    const asked = { services: [service('mobile')], mustBeOtherWay: true };
    assert.equal(needsOtherWay(null, asked), true);
    assert.equal(needsOtherWay(false, { services: [], mustBeOtherWay: true }), true);
    assert.equal(needsOtherWay(true, asked), false);
  });

  it('of everybody opens a hearing; one that came without notices is not stopped', () => {
    assert.equal(hearingCannotStartBeforeNoticeIsServed([summoned(['mobile']), summoned(['paper'])]), null);
    assert.equal(
      hearingCannotStartBeforeNoticeIsServed([summoned(['mobile']), summoned([])]),
      'HEARINGS_NOTICE_NOT_SERVED',
    );
    assert.equal(hearingCannotStartBeforeNoticeIsServed([]), null);
  });

  it('is renewed by another time, room or judge', () => {
    const place = { startsAt: atTime(day, '10:00'), courtroomId: 'a', judgePostId: 'j' };
    assert.equal(renewalBy(place, { ...place }), undefined);
    assert.equal(renewalBy(place, { ...place, startsAt: atTime(day, '10:01') }), 'changed');
    assert.equal(renewalBy(place, { ...place, courtroomId: 'b' }), 'changed');
    assert.equal(renewalBy(place, { ...place, judgePostId: 'k' }), 'judge');
    assert.equal(renewalBy(place, { ...place, judgePostId: 'k', courtroomId: 'b' }), 'changed');
  });
});

describe('a reminder', () => {
  const startsAt = atTime(day, '10:30');
  const madeAt = atTime(day.subtract({ days: 20 }), '09:00');
  const dueAt = (daysBefore: number, time: string, made = madeAt) =>
    reminderRules
      .filter((rule) =>
        reminderIsDue(rule, { startsAt, madeAt: made }, atTime(day.subtract({ days: daysBefore }), time)),
      )
      .map((rule) => rule.daysBefore);

  it('is due seven, three and one day before, from its hour on, and on no other day', () => {
    for (const days of [7, 3, 1]) {
      assert.deepEqual(dueAt(days, '10:00'), [days]);
      assert.deepEqual(dueAt(days, '23:59'), [days]);
      assert.deepEqual(dueAt(days, '09:59'), []);
    }
    for (const days of [8, 6, 4, 2, 0]) assert.deepEqual(dueAt(days, '12:00'), []);
  });

  it('does not come on the day of the notice itself', () => {
    assert.deepEqual(dueAt(1, '15:00', atTime(day.subtract({ days: 1 }), '09:00')), []);
    assert.deepEqual(dueAt(1, '15:00', atTime(day.subtract({ days: 2 }), '09:00')), [1]);
  });
});
