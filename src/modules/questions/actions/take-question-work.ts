import type { Platform } from '#platform';
import { takeWork } from '#platform/limits';
import { WORK_PURPOSE } from '../queries/question-work.ts';

/** Takes the small sum of a form that brings a question, once. @returns false for one that is wrong, old or taken before */
export async function takeQuestionWork(platform: Platform, task: string, answer: string): Promise<boolean> {
  return await takeWork(platform, WORK_PURPOSE, task, answer);
}
