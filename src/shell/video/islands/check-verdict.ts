import type { CheckStep, CheckWords } from '../check-props.ts';

export type Told = Readonly<Record<CheckStep, string>>;

/** With what the person takes part as it is now. */
export type CheckVerdict = 'well' | 'soundOnly' | 'partly' | 'notWell';

const carrying = ['works', 'slow', 'relay_only'];

/** To hear and to be heard is needed; a step that was passed over is not said to work. */
export function verdictOf({ camera, microphone, speakers, network }: Told): CheckVerdict {
  const needed = [microphone, speakers, carrying.includes(network) ? 'works' : network];
  if (needed.some((result) => result !== 'works' && result !== 'skipped')) return 'notWell';
  if ([...needed, camera].includes('skipped')) return 'partly';
  return camera === 'works' ? 'well' : 'soundOnly';
}

/** A camera that gives no picture and a microphone that gives no sound are told apart. */
export function resultIn({ results, dark }: CheckWords, step: CheckStep, told: Told): string {
  return step === 'camera' && told.camera === 'silent' ? dark : (results[told[step]] ?? '');
}

/** What to do about a step; empty: nothing, or nobody can. */
export function mendIn(words: CheckWords, step: CheckStep, told: Told): string {
  const result = told[step];
  if (step === 'speakers') return result === 'works' || result === 'skipped' ? '' : words.mendSpeakers;
  if (step === 'network') return result === 'blocked' ? words.mendNetwork : '';
  if (result === 'silent') return step === 'camera' ? words.mendDark : words.silent;
  const problems: Readonly<Record<string, string>> = words.problems[step];
  return problems[result] ?? '';
}
