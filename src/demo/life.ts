import {
  adjournHearing,
  delayHearing,
  finishHearing,
  listHearings,
  type PublicHearing,
  resumeHearing,
  startHearing,
} from '#modules/hearings';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { demoAct } from './lay/acts.ts';
import { demoCourts } from './plan/courts.ts';
import { type NextStep, nextStep } from './plan/next-step.ts';
import { recordingRoom } from './plan/recording-room.ts';
import { videoHearing } from './plan/video-hearing.ts';

/** One minute of the demo court: hearings begin, run late, pause and end while somebody watches the board. */
export async function liveOneMinute(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const { code } of demoCourts) {
    const { hearings } = await listHearings(platform.reads, 'kk', { courtCode: code, from: legalDay(now), most: 500 });
    const taken = new Set(hearings.filter(({ course }) => goesOn(course.state)).map(({ room }) => room.id));
    for (const hearing of hearings) {
      // The hearings to record and by video wait for the visitor, who begins them.
      const waits = [recordingRoom, videoHearing];
      if (waits.some(({ courtCode, number }) => code === courtCode && hearing.room.number === number)) continue;
      const isRoomTaken = taken.has(hearing.room.id) && !goesOn(hearing.course.state);
      const step = nextStep(hearing.course, now, { isRoomTaken, chance: chanceOf(hearing.id) });
      if (!step) continue;
      if (step.do === 'start') taken.add(hearing.room.id);
      await take(platform, hearing, step);
    }
  }
}

/** Hearings that were to be held while the demo stood still are put off, and the list says so. */
export async function settlePast(platform: Platform): Promise<void> {
  const yesterday = legalDay(platform.clock.now()).subtract({ days: 1 });
  const days = { from: yesterday.subtract({ days: 6 }), to: yesterday };
  const { hearings } = await listHearings(platform.reads, 'kk', { ...days, most: 500 });
  for (const { id, version, course } of hearings) {
    if (course.state === 'finished' || course.state === 'adjourned') continue;
    const said = { id, version, reason: 'other', explanation: 'Демо тоқтап тұрды' } as const;
    await adjournHearing(platform, demoAct('demo.settle-past'), said);
  }
}

function goesOn(state: string): boolean {
  return state === 'in_progress' || state === 'paused';
}

async function take(platform: Platform, { id, version }: PublicHearing, step: NextStep): Promise<void> {
  const seen = { id, version };
  const act = demoAct(`demo.${step.do}-hearing`);
  try {
    if ('delay' in step) await delayHearing(platform, act, { ...seen, delay: step.delay });
    else if (step.do === 'start') await startHearing(platform, act, seen);
    else if (step.do === 'finish') await finishHearing(platform, act, seen);
    else if (step.do === 'resume') await resumeHearing(platform, act, seen);
    else await adjournHearing(platform, act, { ...seen, reason: 'party_absent', explanation: '' });
  } catch (thrown) {
    // A person at the desk was quicker: the demo leaves it to them.
    if (!isHouseError(thrown)) throw thrown;
  }
}

/** The last digits of the identifier are random, and the same at every look. */
function chanceOf(id: string): number {
  return Number.parseInt(id.slice(-6), 16) / 0x1000000;
}
