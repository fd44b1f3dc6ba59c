import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import {
  adjournmentReasonField,
  calledField,
  dayField,
  delayReasonField,
  groundField,
  judgeField,
  minutesField,
  proofField,
  purposeField,
  roomField,
  secretaryField,
  serviceWayField,
  timeField,
  wordsField,
} from '../../index.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('fields of hearings', () => {
  it('read a day in the spellings that people type', () => {
    for (const text of ['24.11.2026', '24.11.26', '24/11/2026', '24 11 2026', '24-11-2026', '2026-11-24']) {
      assert.equal(dayField(text).toString(), '2026-11-24', text);
    }
    assert.throws(() => dayField(''), refused('HEARINGS_DAY_MISSING'));
    for (const text of ['31.02.2026', 'ертең', '24.13.2026', '11.2026', '0.0.0']) {
      assert.throws(() => dayField(text), refused('HEARINGS_DAY_UNREADABLE'), text);
    }
  });

  it('read a time with or without its colon', () => {
    for (const [text, time] of [
      ['10:30', '10:30:00'],
      ['10.30', '10:30:00'],
      ['1030', '10:30:00'],
      ['9:05', '09:05:00'],
      ['905', '09:05:00'],
    ] as const) {
      assert.equal(timeField(text).toString(), time, text);
    }
    assert.throws(() => timeField(''), refused('HEARINGS_TIME_MISSING'));
    for (const text of ['24:00', '10:60', '10', 'түскі ас', '10:30:00']) {
      assert.throws(() => timeField(text), refused('HEARINGS_TIME_UNREADABLE'), text);
    }
  });

  it('read only what stands on their lists', () => {
    assert.equal(minutesField('45'), 45);
    for (const text of ['', '4', '721', '1e2', '-5'])
      assert.throws(() => minutesField(text), refused('HEARINGS_LENGTH'));
    assert.throws(() => roomField('304'), refused('HEARINGS_ROOM_UNKNOWN'));
    assert.throws(() => judgeField(''), refused('HEARINGS_NOT_A_JUDGE'));
    assert.throws(() => secretaryField('x'), refused('HEARINGS_NOT_A_SECRETARY'));
    assert.equal(purposeField('trial'), 'trial');
    assert.throws(() => purposeField('party'), refused('HEARINGS_PURPOSE_MISSING'));
    assert.equal(groundField('minors'), 'minors');
    assert.throws(() => groundField('toString'), refused('HEARINGS_GROUND_UNKNOWN'));
    assert.throws(() => delayReasonField(''), refused('HEARINGS_REASON_MISSING'));
    assert.throws(() => adjournmentReasonField('judge_delayed'), refused('HEARINGS_REASON_MISSING'));
  });

  it('read whom, how and by what proof somebody was served', () => {
    assert.equal(serviceWayField('paper'), 'paper');
    assert.throws(() => serviceWayField('pigeon'), refused('HEARINGS_WAY_MISSING'));
    assert.throws(() => calledField('x'), refused('HEARINGS_NOT_CALLED'));
    assert.equal(proofField('RR123456789KZ'), 'RR123456789KZ');
    assert.throws(() => proofField(''), refused('HEARINGS_PROOF_MISSING'));
    assert.throws(() => proofField('1'.repeat(301)), refused('HEARINGS_PROOF_TOO_LONG'));
  });

  it('read the court’s words as one line of bounded length', () => {
    assert.equal(wordsField(' су \u0000\n кетті '), 'су кетті');
    assert.equal(wordsField('ә'.repeat(200)).length, 200);
    assert.throws(() => wordsField('ә'.repeat(201)), refused('HEARINGS_WORDS_TOO_LONG'));
  });
});
