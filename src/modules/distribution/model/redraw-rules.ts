import type { Stage } from '#modules/cases';

/** Stages after which nobody decides the case any more. */
const over: readonly Stage[] = [
  ...(['decided', 'in_force', 'returned', 'refused', 'left_without_consideration'] as const),
  ...(['terminated', 'transferred', 'archived'] as const),
];

/** A judge is replaced only while there is something to decide. */
export function caseIsOver(stage: Stage): boolean {
  return over.includes(stage);
}
