import type { CheckResult } from './seat.ts';

/** How one step of the check went, as the person or the browser said. */
export type StepResult =
  | 'works'
  | 'absent'
  | 'refused'
  | 'taken'
  | 'silent'
  | 'slow'
  | 'relay_only'
  | 'blocked'
  | 'skipped';

export interface EquipmentSteps {
  readonly camera: StepResult;
  readonly microphone: StepResult;
  readonly speakers: StepResult;
  readonly network: StepResult;
}

const results: readonly StepResult[] = [
  ...(['works', 'absent', 'refused', 'taken', 'silent', 'slow', 'relay_only', 'blocked', 'skipped'] as const),
];

export function isStepResult(text: unknown): text is StepResult {
  return results.some((one) => one === text);
}

const carrying: readonly StepResult[] = ['works', 'slow', 'relay_only'];

/** To be heard and to hear is enough to take part; without either one comes to the court. */
export function checkResultOf({ camera, microphone, speakers, network }: EquipmentSteps): CheckResult {
  if (microphone !== 'works' || speakers !== 'works' || !carrying.includes(network)) return 'failed';
  return camera === 'works' && network !== 'slow' ? 'good' : 'sound_only';
}
