import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, stateOf } from '../../testing/courtroom.ts';
import type { Person, Phase, RoomState } from './room-state.ts';
import { flowBetween, flowToRecord, maySend } from './who-gets-what.ts';

const judge = person('judge', { isOfPanel: true, isOfClosedPart: true });
const second = person('second judge', { isOfPanel: true, isOfClosedPart: true });
const lawyer = person('lawyer', { isOfClosedPart: true });
const public_ = person('observer', { maySend: false });
const everybody = [judge, second, lawyer, public_];

/** Pairs between whom something flows, as `speaker>listener`. */
function flows(people: readonly Person[], more: Partial<RoomState> = {}): string[] {
  const state = stateOf(people, more);
  return people.flatMap((speaker) =>
    people.filter(({ id }) => flowBetween(state, id, speaker.id) !== 'nothing').map(({ id }) => `${speaker.id}>${id}`),
  );
}

const everyOrder = (...ids: string[]): string[] =>
  ids.flatMap((speaker) => ids.filter((id) => id !== speaker).map((id) => `${speaker}>${id}`));

test('in an open session everyone gets everyone who may send, and nobody himself', () => {
  const expected = [
    ...everyOrder('judge', 'second judge', 'lawyer'),
    ...['judge', 'second judge', 'lawyer'].map((one) => `${one}>observer`),
  ];
  assert.deepEqual(flows(everybody).sort(), expected.sort());
});

test('in a closed part only those who belong to it get each other', () => {
  assert.deepEqual(
    flows(everybody, { phase: 'closed-part' }).sort(),
    everyOrder('judge', 'second judge', 'lawyer').sort(),
  );
});

test('in deliberation only the panel gets itself', () => {
  assert.deepEqual(flows(everybody, { phase: 'deliberation' }).sort(), everyOrder('judge', 'second judge').sort());
});

test('before the session, in a pause and after its end nobody gets anybody', () => {
  for (const phase of ['before', 'paused', 'ended'] satisfies Phase[])
    assert.deepEqual(flows(everybody, { phase }), []);
});

test('a witness in isolation, who waits at the door and who was removed get nobody and are got by nobody in the room', () => {
  for (const standing of ['isolated', 'waiting', 'removed'] as const) {
    assert.deepEqual(flows([lawyer, public_, person('witness', { standing })]), [`lawyer>observer`]);
  }
  assert.deepEqual(flows([judge, person('witness')]).sort(), everyOrder('judge', 'witness').sort());
});

test('the panel alone sees who waits at the door, hears nothing of it, and is not seen', () => {
  const atTheDoor = (standing: Person['standing'], more: Partial<RoomState> = {}) => {
    const state = stateOf([judge, lawyer, person('clerk'), person('who', { standing })], more);
    return ['judge', 'lawyer', 'clerk'].map((listener) => flowBetween(state, listener, 'who'));
  };
  for (const standing of ['isolated', 'waiting'] as const) {
    for (const phase of ['before', 'open', 'closed-part', 'paused'] satisfies Phase[]) {
      assert.deepEqual(atTheDoor(standing, { phase }), ['picture', 'nothing', 'nothing'], `${standing} ${phase}`);
      assert.equal(flowBetween(stateOf([judge, person('who', { standing })], { phase }), 'who', 'judge'), 'nothing');
    }
    for (const phase of ['deliberation', 'ended'] satisfies Phase[]) {
      assert.deepEqual(atTheDoor(standing, { phase }), ['nothing', 'nothing', 'nothing'], `${standing} ${phase}`);
    }
  }
  assert.deepEqual(atTheDoor('removed'), ['nothing', 'nothing', 'nothing']);
});

test('the panel does not see into a talk in the waiting room, and a judge who was not seated sees nobody', () => {
  const inTalk = person('defendant', { standing: 'waiting', consultation: 'one' });
  assert.equal(flowBetween(stateOf([judge, inTalk]), 'judge', 'defendant'), 'nothing');
  const atTheDoor = person('second judge', { isOfPanel: true, standing: 'waiting' });
  const who = person('who', { standing: 'waiting' });
  assert.equal(flowBetween(stateOf([atTheDoor, who]), 'second judge', 'who'), 'nothing');
});

test('a consultation is between those in it, in every phase but the end, also for who waits', () => {
  const talk = { consultation: 'one' };
  const people = [
    judge,
    person('defendant', talk),
    person('lawyer', { ...talk, standing: 'waiting' }),
    person('other', { consultation: 'two' }),
  ];
  for (const phase of ['before', 'open', 'closed-part', 'paused', 'deliberation'] satisfies Phase[]) {
    assert.deepEqual(flows(people, { phase }).sort(), everyOrder('defendant', 'lawyer').sort(), phase);
  }
  assert.deepEqual(flows(people, { phase: 'ended' }), []);
});

test('who was removed takes part in no consultation either', () => {
  const talk = { consultation: 'one' };
  assert.deepEqual(flows([person('a', talk), person('b', { ...talk, standing: 'removed' })]), []);
});

test('the sound of who is muted goes to nobody, his picture does', () => {
  const state = stateOf([judge, person('lawyer', { isMuted: true })]);
  assert.equal(flowBetween(state, 'judge', 'lawyer'), 'picture');
  assert.equal(flowBetween(state, 'lawyer', 'judge'), 'all');
});

test('who is not in the room gets nothing', () => {
  assert.equal(flowBetween(stateOf([judge]), 'stranger', 'judge'), 'nothing');
  assert.equal(flowBetween(stateOf([judge]), 'judge', 'stranger'), 'nothing');
});

test('only what is said in a session is recorded: no pause, no deliberation, no consultation, nobody from outside', () => {
  const recorded = (who: Person, more: Partial<RoomState> = {}): string => flowToRecord(stateOf([who], more), who.id);
  assert.equal(recorded(judge), 'all');
  assert.equal(recorded(judge, { phase: 'closed-part' }), 'all');
  assert.equal(recorded(person('late'), { phase: 'closed-part' }), 'nothing');
  assert.equal(recorded(person('muted', { isMuted: true })), 'picture');
  for (const phase of ['before', 'paused', 'deliberation', 'ended'] satisfies Phase[]) {
    assert.equal(recorded(judge, { phase }), 'nothing', phase);
  }
  assert.equal(recorded(judge, { kind: 'private' }), 'nothing');
  assert.equal(recorded(person('defendant', { consultation: 'one' })), 'nothing');
  assert.equal(recorded(person('witness', { standing: 'isolated' })), 'nothing');
  assert.equal(flowToRecord(stateOf([]), 'stranger'), 'nothing');
});

test('who is in the room may publish before he is heard; an observer, who was removed, and anyone after the end may not', () => {
  assert.ok(maySend(stateOf([person('witness', { standing: 'isolated' })], { phase: 'before' }), 'witness'));
  assert.ok(!maySend(stateOf([public_]), 'observer'));
  assert.ok(!maySend(stateOf([person('x', { standing: 'removed' })]), 'x'));
  assert.ok(!maySend(stateOf([judge], { phase: 'ended' }), 'judge'));
  assert.ok(!maySend(stateOf([judge]), 'stranger'));
});
