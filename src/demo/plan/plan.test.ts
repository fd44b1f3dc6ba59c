import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDemoNumber, parseIin, seeded } from '#modules/identity';
import { demoCourts } from './courts.ts';
import { type PlannedHearing, planDay } from './day-plan.ts';
import { demoCast } from './people.ts';
import { recordingRoom } from './recording-room.ts';
import { videoHearing, videoPeople } from './video-hearing.ts';

const day = Temporal.PlainDate.from('2026-11-24');
const plan = (seed: number, on = day): PlannedHearing[] =>
  planDay({ random: seeded(seed), cast: demoCast(), courts: demoCourts, day: on, density: 0.8 });

describe('the demo court', () => {
  it('is peopled by persons who cannot exist yet, each with a number of their own', () => {
    const { staff, citizens } = demoCast();
    const everyone = [...staff, ...citizens];
    assert.equal(new Set(everyone.map(({ iin }) => iin)).size, everyone.length);
    assert.equal(new Set(everyone.map(({ phone }) => phone)).size, everyone.length);
    for (const { iin } of everyone) {
      assert.ok(parseIin(iin).ok, iin);
      assert.ok(isDemoNumber(iin as never));
    }
    assert.deepEqual(demoCast().staff[0], staff[0]);
  });

  it('has a believable day of some hundreds of hearings', () => {
    const hearings = plan(1);
    assert.ok(hearings.length > 150 && hearings.length < 400, String(hearings.length));
    const kinds = new Set(hearings.map((hearing) => hearing.case.kind));
    assert.deepEqual([...kinds].sort(), ['1', '2', '3']);
  });

  it('leaves those free at every hour who take part in the hearing by video', () => {
    const { citizens } = demoCast();
    const called = new Set(
      [1, 2, 3].flatMap((seed) =>
        plan(seed).flatMap(({ case: kase }) =>
          kase.participants.flatMap((one) => ('person' in one ? [one.person.iin] : [])),
        ),
      ),
    );
    const kept = Object.values(videoPeople).map((index) => citizens[index]?.iin ?? '');
    assert.equal(kept.length, 4);
    assert.deepEqual(
      kept.filter((iin) => called.has(iin)),
      [],
    );
  });

  it('leaves a judge free at every hour in each court where a hearing waits for the visitor, each day another', () => {
    const days = [0, 1, 2, 3].map((later) => day.add({ days: later }));
    for (const { courtCode } of [recordingRoom, videoHearing]) {
      const { judges = 0 } = demoCourts.find(({ code }) => code === courtCode) ?? {};
      const free = days.map((one) => {
        const sitting = [1, 2, 3].flatMap((seed) =>
          plan(seed, one).filter((hearing) => hearing.courtCode === courtCode),
        );
        const rooms = new Set(sitting.map(({ room }) => room));
        return Array.from({ length: judges }, (_, room) => room).filter((room) => !rooms.has(room));
      });
      assert.deepEqual(
        free.map(({ length }) => length),
        [1, 1, 1, 1],
      );
      assert.ok(free.every(([room = 0], index) => index === 0 || room !== free[index - 1]?.[0]));
    }
  });

  it('calls nobody into two rooms and puts no two hearings into one room at once', () => {
    const hearings = plan(2);
    const slots = hearings.flatMap((hearing) => [
      { key: `${hearing.courtCode}/${hearing.room}`, hearing },
      ...hearing.case.participants.flatMap((one) => ('person' in one ? [{ key: one.person.iin, hearing }] : [])),
    ]);
    const byKey = Map.groupBy(slots, ({ key }) => key);
    for (const [key, taken] of byKey) {
      const sorted = taken
        .map(({ hearing }) => hearing)
        .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
      for (const [index, next] of sorted.slice(1).entries()) {
        const before = sorted[index];
        assert.ok(
          before && Temporal.Instant.compare(before.startsAt.add({ minutes: before.minutes }), next.startsAt) <= 0,
          key,
        );
      }
    }
  });
});
