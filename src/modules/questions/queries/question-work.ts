import type { Platform } from '#platform';
import { setWork, type WorkTask } from '#platform/limits';
import { workBits } from '../model/effort.ts';
import { countSince } from '../store/question-store.ts';

/** What the task and its answer are for. */
export const WORK_PURPOSE = 'questions.ask';
/** A flood is measured by so much of the past. */
const LOOKED_BACK = Temporal.Duration.from({ minutes: 10 });

/** The small sum for the browser of somebody who begins a question; dearer while many come. */
export async function questionWork(platform: Platform): Promise<WorkTask> {
  const recent = await countSince(platform.reads, platform.clock.now().subtract(LOOKED_BACK));
  return setWork(platform, WORK_PURPOSE, workBits(recent));
}
