/**
 * Where a case stands. Civil and criminal cases are accepted by a ruling; an administrative claim is accepted by being
 * filed (APPC RK art. 137) and ends without merits only by return (art. 138 (2)).
 */
export const stages = [
  'registered',
  'accepted',
  'preparation',
  'examination',
  'suspended',
  'decided',
  'in_force',
  'returned',
  'refused',
  'left_without_consideration',
  'terminated',
  'transferred',
  'archived',
] as const;

export type Stage = (typeof stages)[number];

/** What may follow what; an absent stage is the last one. */
const following: Partial<Record<Stage, readonly Stage[]>> = {
  registered: ['accepted', 'returned', 'refused', 'transferred'],
  accepted: ['preparation', 'examination', 'suspended', 'left_without_consideration', 'terminated', 'transferred'],
  preparation: ['examination', 'suspended', 'decided', 'left_without_consideration', 'terminated', 'transferred'],
  examination: ['decided', 'suspended', 'left_without_consideration', 'terminated', 'transferred'],
  suspended: ['preparation', 'examination', 'left_without_consideration', 'terminated'],
  decided: ['in_force', 'examination'],
  in_force: ['archived'],
  returned: ['archived'],
  refused: ['archived'],
  left_without_consideration: ['archived'],
  terminated: ['archived'],
  transferred: ['archived'],
};

/** Endings that administrative procedure does not know. */
const notAdministrative: readonly Stage[] = ['refused', 'left_without_consideration', 'terminated'];

/** @param kind of the case number, e.g. `2`, `4а` */
export function stageMayFollow(kind: string, from: Stage, to: Stage): boolean {
  if (kind.startsWith('4') && notAdministrative.includes(to)) return false;
  return following[from]?.includes(to) ?? false;
}

/** Between acceptance and the end of preparation (CPC RK art. 14). */
export function languageMayChange(stage: Stage): boolean {
  return stage === 'accepted' || stage === 'preparation';
}

/** True while hearings may be appointed. */
export function isPending(stage: Stage): boolean {
  return stage === 'accepted' || stage === 'preparation' || stage === 'examination';
}

export function isStage(text: string): text is Stage {
  return (stages as readonly string[]).includes(text);
}
