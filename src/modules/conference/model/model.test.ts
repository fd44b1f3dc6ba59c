import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDoorCode, newDoorCode, readDoorCode } from './door-code.ts';
import { checkResultOf, type EquipmentSteps, isStepResult } from './equipment.ts';
import type { SeatId, TalkId } from './ids.ts';
import { dutyCardOn, dutyCards } from './law/duty-cards.ts';
import { remoteGroundOn, remoteGrounds, toldGround } from './law/remote-grounds.ts';
import { isFailureDecision, isFailureKind, mustTheJudgeDecide } from './link-failure.ts';
import { tokenKeysOn } from './media-keys.ts';
import { mediaStateOf } from './media-state.ts';
import { papersDueOn } from './remote-papers.ts';
import {
  isPhaseStep,
  isStepOfJudge,
  type Phase,
  type PhaseStep,
  phaseAfter,
  phases,
  sittingKept,
  stepsFrom,
} from './room.ts';
import {
  aCodeOpensBeforeItsEnd,
  anEndedRoomDoesNotChange,
  nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs,
  theCourtIsNotPutOut,
  theDoorOpensAnHourBefore,
  theFloorIsAskedForInASitting,
} from './room-rules.ts';
import { placeOf, sideOf, standingOnEntry } from './seat.ts';
import {
  anAnswerComesInTime,
  aTalkIsHeldOutsideTheSitting,
  aTalkIsOfOneSideWithItsCounsel,
  onlyWhoIsThereAndFreeTalks,
  talkAfter,
} from './talk.ts';
import { waitingStatus } from './waiting-status.ts';

const time = (text: string) => Temporal.Instant.from(`2026-11-23T${text}Z`);

describe('phases of a room', () => {
  const allowed: Readonly<Record<Phase, readonly PhaseStep[]>> = {
    before: ['begin'],
    going: ['pause', 'close', 'deliberate', 'end'],
    paused: ['resume'],
    closed_part: ['pause', 'reopen', 'deliberate', 'end'],
    deliberation: ['return'],
    ended: [],
  };
  for (const phase of phases) {
    it(`lets from «${phase}»: ${allowed[phase].join(', ') || 'nothing'}`, () => {
      assert.deepEqual([...stepsFrom(phase)].toSorted(), [...allowed[phase]].toSorted());
    });
  }

  it('leads from a break and from deliberation back to where they began, a closed part included', () => {
    for (const sitting of ['going', 'closed_part'] as const) {
      assert.equal(phaseAfter({ phase: 'paused', sitting }, 'resume'), sitting);
      assert.equal(phaseAfter({ phase: 'deliberation', sitting }, 'return'), sitting);
    }
    assert.equal(phaseAfter({ phase: 'deliberation', sitting: 'going' }, 'end'), undefined);
    assert.equal(phaseAfter({ phase: 'closed_part', sitting: null }, 'reopen'), 'going');
  });

  it('keeps the last phase in which it sat through a break in deliberation, and forgets it when it sits', () => {
    assert.equal(sittingKept({ phase: 'closed_part', sitting: null }, 'paused'), 'closed_part');
    assert.equal(sittingKept({ phase: 'deliberation', sitting: 'closed_part' }, 'paused'), 'closed_part');
    assert.equal(sittingKept({ phase: 'paused', sitting: 'closed_part' }, 'closed_part'), null);
    assert.equal(sittingKept({ phase: 'going', sitting: null }, 'ended'), null);
  });

  it('knows its steps by name', () => {
    assert.deepEqual([isPhaseStep('return'), isPhaseStep('toString')], [true, false]);
  });

  it('keeps closed part and deliberation for the judge', () => {
    const ofJudge = (['begin', 'pause', 'resume', 'close', 'reopen', 'deliberate', 'return', 'end'] as const).filter(
      isStepOfJudge,
    );
    assert.deepEqual(ofJudge, ['close', 'reopen', 'deliberate', 'return']);
  });
});

describe('rules of a room', () => {
  const sitting = { place: 'party', standing: 'waiting', isIdentified: true } as const;

  it('admits whom the judge has identified', () => {
    assert.equal(nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs(sitting), null);
    const refused = (rest: object) => nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs({ ...sitting, ...rest });
    assert.equal(refused({ isIdentified: false }), 'CONFERENCE_NOT_IDENTIFIED');
    assert.equal(refused({ standing: 'away' }), 'CONFERENCE_NOT_ENTERED');
    assert.equal(refused({ standing: 'removed' }), 'CONFERENCE_REMOVED');
  });

  it('puts out a party and never the court', () => {
    const verdicts = (['party', 'bench', 'clerk', 'courtroom'] as const).map((place) => theCourtIsNotPutOut({ place }));
    assert.deepEqual(verdicts, [null, ...Array.from({ length: 3 }, () => 'CONFERENCE_COURT_STAYS')]);
  });

  it('gives the floor in a sitting to those who are in the room', () => {
    const admitted = { standing: 'admitted' } as const;
    assert.equal(theFloorIsAskedForInASitting('going', admitted), null);
    assert.equal(theFloorIsAskedForInASitting('closed_part', admitted), null);
    assert.equal(theFloorIsAskedForInASitting('paused', admitted), 'CONFERENCE_NOT_SITTING');
    assert.equal(theFloorIsAskedForInASitting('going', { standing: 'waiting' }), 'CONFERENCE_NOT_ADMITTED');
  });

  it('opens the door an hour before and not a second earlier', () => {
    const startsAt = time('05:30:00');
    assert.equal(theDoorOpensAnHourBefore(startsAt, time('04:30:00')), null);
    assert.equal(theDoorOpensAnHourBefore(startsAt, time('04:29:59')), 'CONFERENCE_TOO_EARLY');
  });

  it('takes a code until its end, exclusive', () => {
    assert.equal(aCodeOpensBeforeItsEnd(time('10:00:00'), time('09:59:59.999')), null);
    assert.equal(aCodeOpensBeforeItsEnd(time('10:00:00'), time('10:00:00')), 'CONFERENCE_CODE_EXPIRED');
  });

  it('changes nothing after the end', () => {
    assert.deepEqual(
      [anEndedRoomDoesNotChange('going'), anEndedRoomDoesNotChange('ended')],
      [null, 'CONFERENCE_ENDED'],
    );
  });
});

describe('seats', () => {
  it('come in where their place puts them: a witness apart, the court at once', () => {
    assert.deepEqual((['party', 'counsel', 'helper', 'witness', 'bench', 'courtroom'] as const).map(standingOnEntry), [
      'waiting',
      'waiting',
      'waiting',
      'isolated',
      'admitted',
      'admitted',
    ]);
  });

  it('put counsel on the side of whom they stand for', () => {
    assert.deepEqual([placeOf('advocate'), sideOf('advocate', 'accused')], ['counsel', 'responding']);
    assert.deepEqual([placeOf('claimant'), sideOf('claimant')], ['party', 'claiming']);
    assert.deepEqual([placeOf('witness'), sideOf('witness')], ['witness', null]);
  });
});

describe('a private talk', () => {
  const talker = (id: string, rest: object = {}) => ({
    ...({ id: id as SeatId, place: 'party', side: 'responding', standing: 'waiting', isTalking: false } as const),
    ...rest,
  });
  const counsel = talker('c', { place: 'counsel' });

  it('is held outside the sitting', () => {
    assert.deepEqual(
      phases.map(aTalkIsHeldOutsideTheSitting).map((verdict) => verdict === null),
      [true, false, true, false, true, false],
    );
  });

  it('is of one side with its counsel', () => {
    assert.equal(aTalkIsOfOneSideWithItsCounsel([talker('p'), counsel]), null);
    for (const others of [
      [talker('p')],
      [talker('p'), talker('q')],
      [talker('p', { side: 'claiming' }), counsel],
      [talker('w', { side: null, place: 'witness' }), counsel],
      [talker('w', { place: 'witness' }), counsel],
    ]) {
      assert.equal(aTalkIsOfOneSideWithItsCounsel(others), 'CONFERENCE_TALK_OTHER_SIDE');
    }
  });

  it('is for those who are there and free', () => {
    assert.equal(onlyWhoIsThereAndFreeTalks([talker('p'), counsel]), null);
    assert.equal(onlyWhoIsThereAndFreeTalks([talker('p', { standing: 'away' }), counsel]), 'CONFERENCE_TALK_AWAY');
    assert.equal(onlyWhoIsThereAndFreeTalks([talker('p', { isTalking: true }), counsel]), 'CONFERENCE_TALK_BUSY');
  });

  it('waits two minutes for an answer and not an instant more', () => {
    assert.equal(anAnswerComesInTime('asked', time('05:00:00'), time('05:02:00')), null);
    assert.equal(anAnswerComesInTime('asked', time('05:00:00'), time('05:02:00.001')), 'CONFERENCE_TALK_OVER');
    assert.equal(anAnswerComesInTime('declined', time('05:00:00'), time('05:00:01')), 'CONFERENCE_TALK_OVER');
  });

  it('begins when all have said yes, and one no ends it', () => {
    assert.equal(talkAfter(['accepted', null]), 'asked');
    assert.equal(talkAfter(['accepted', 'accepted']), 'going');
    assert.equal(talkAfter(['accepted', null, 'declined']), 'declined');
  });
});

describe('what failed', () => {
  it('is put to the judge from twelve seconds on, a picture never', () => {
    assert.deepEqual(
      [
        mustTheJudgeDecide('did_not_hear', 11),
        mustTheJudgeDecide('did_not_hear', 12),
        mustTheJudgeDecide('no_picture', 60),
      ],
      [false, true, false],
    );
    assert.deepEqual([isFailureKind('no_picture'), isFailureKind('hunger')], [true, false]);
    assert.deepEqual([isFailureDecision('repeat'), isFailureDecision('forget')], [true, false]);
  });
});

describe('a check of equipment', () => {
  const all: EquipmentSteps = { camera: 'works', microphone: 'works', speakers: 'works', network: 'works' };
  it('passes with sound both ways, and says when only sound works', () => {
    assert.equal(checkResultOf(all), 'good');
    assert.equal(checkResultOf({ ...all, network: 'relay_only' }), 'good');
    assert.equal(checkResultOf({ ...all, camera: 'taken' }), 'sound_only');
    assert.equal(checkResultOf({ ...all, network: 'slow' }), 'sound_only');
    assert.equal(checkResultOf({ ...all, microphone: 'silent' }), 'failed');
    assert.equal(checkResultOf({ ...all, network: 'blocked' }), 'failed');
    assert.deepEqual([isStepResult('taken'), isStepResult('fine')], [true, false]);
  });
});

describe('papers of a remote place', () => {
  const next = (day: Temporal.PlainDate, count: number) => day.add({ days: count + 2 });
  it('are due by the next working day from custody, and from a court never', () => {
    const friday = Temporal.PlainDate.from('2026-11-27');
    assert.equal(String(papersDueOn({ kind: 'custody', branch: 'civil' }, friday, next)), '2026-11-30');
    assert.equal(papersDueOn({ kind: 'court', branch: 'civil' }, friday, next), null);
    assert.equal(papersDueOn({ kind: 'custody', branch: 'criminal' }, friday, next), null);
    assert.equal(papersDueOn({ kind: 'custody', branch: 'civil' }, Temporal.PlainDate.from('2015-12-31'), next), null);
  });
});

describe('a code of a room', () => {
  it('is read as it is heard, with spaces and with Cyrillic letters', () => {
    const code = newDoorCode((below) => below - 1);
    assert.deepEqual([code, formatDoorCode(code)], ['99999999', '9999\u00a09999']);
    assert.equal(readDoorCode(' ахес-3467 '), 'AXEC3467');
    assert.equal(readDoorCode('ACDE346'), undefined);
    assert.equal(readDoorCode('ACDE346O'), undefined);
  });
});

describe('what the router is told', () => {
  it('is everybody who is there, with talk and place, under the phase of the room', () => {
    const sits = { entries: 1, place: 'party', standing: 'admitted' } as const;
    const seat = { ...sits, isMuted: false, isOfClosedPart: true, talkId: null };
    const state = mediaStateOf({ phase: 'closed_part', version: 7 }, [
      { ...seat, id: 'j' as SeatId, place: 'bench' },
      { ...seat, id: 'p' as SeatId, entries: 3, standing: 'waiting', talkId: 't' as TalkId },
      { ...seat, id: 'a' as SeatId, standing: 'away' },
    ]);
    assert.deepEqual([state.version, state.phase], [7, 'closed-part']);
    assert.deepEqual(
      state.people.map(({ id, isOfPanel, consultation }) => [id, isOfPanel, consultation]),
      [
        ['j.1', true, undefined],
        ['p.3', false, 't'],
      ],
    );
  });

  it('is signed by the key of the day, and yesterday’s still opens', () => {
    const keys = tokenKeysOn(Temporal.PlainDate.from('2026-11-23'), (text) => Buffer.from(text));
    assert.deepEqual(
      keys.map(({ name }) => name),
      ['2026-11-23', '2026-11-22'],
    );
  });
});

describe('what somebody reads in front of the room', () => {
  const table = [
    ['before', 'waiting', 'scheduled', 'scheduled'],
    ['before', 'waiting', 'about_to_begin', 'about_to_begin'],
    ['before', 'waiting', 'delayed', 'delayed'],
    ['before', 'isolated', 'delayed', 'isolated'],
    ['going', 'waiting', 'in_progress', 'wait_to_be_admitted'],
    ['going', 'admitted', 'in_progress', 'in_room'],
    ['closed_part', 'waiting', 'in_progress', 'wait_to_be_admitted'],
    ['paused', 'admitted', 'paused', 'paused'],
    ['deliberation', 'admitted', 'in_progress', 'deliberation'],
    ['ended', 'admitted', 'finished', 'ended'],
    ['going', 'removed', 'in_progress', 'removed'],
  ] as const;
  for (const [phase, standing, shown, status] of table) {
    it(`is «${status}» when ${standing} in «${phase}», ${shown}`, () => {
      assert.equal(waitingStatus(phase, standing, shown), status);
    });
  }
});

describe('the card of rights and duties', () => {
  const day = Temporal.PlainDate.from('2026-11-28');

  it('rests on the article that was read, and on none that was not', () => {
    assert.deepEqual(dutyCardOn('counsel', 'civil', day)?.norm, 'CPC RK art. 46');
    assert.deepEqual(dutyCardOn('witness', 'civil', day)?.norm, null);
    for (const row of dutyCards) assert.equal(row.norm !== null, row.verified, `${row.card} ${row.branch}`);
  });

  it('is there from the first day of its code on, and not for the court', () => {
    assert.equal(dutyCardOn('party', 'administrative', Temporal.PlainDate.from('2021-07-01'))?.card, 'party');
    assert.equal(dutyCardOn('party', 'administrative', Temporal.PlainDate.from('2021-06-30')), null);
    assert.equal(dutyCardOn('bench', 'civil', day), null);
  });
});

describe('the ground of taking part by video', () => {
  const day = Temporal.PlainDate.from('2026-11-28');

  it('is told by the branch of the case, with whether it was compared', () => {
    const told = (branch: Parameters<typeof remoteGroundOn>[0]) => toldGround(remoteGroundOn(branch, day));
    assert.deepEqual(told('civil'), { code: 'CPC', article: '133-3', isVerified: true });
    assert.deepEqual(told('criminal'), { code: 'CrPC', article: '345(1)', isVerified: false });
    assert.deepEqual(told('offence'), { code: 'CAO', article: '767', isVerified: false });
    assert.equal(told('administrative'), null);
    assert.equal(toldGround(undefined), null);
    for (const row of remoteGrounds) assert.equal(toldGround(row) === null, row.norm === null, row.branch);
  });

  it('is not told before its code was in force', () => {
    assert.equal(remoteGroundOn('administrative', Temporal.PlainDate.from('2021-06-30')), undefined);
    assert.ok(remoteGroundOn('administrative', Temporal.PlainDate.from('2021-07-01')));
  });
});
