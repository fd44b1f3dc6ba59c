import { type CaseScope, mayDo as mayDoInCase } from '#modules/cases';
import { mayEditCourt, maySeeCourtSettings } from '#modules/courts';
import type { Actor } from '#platform/audit';

export const recordingDeeds = ['watch', 'watch-closed', 'show-in-court', 'take-copy'] as const;

/**
 * `watch`: the open parts; `watch-closed`: the closed ones too; `show-in-court`: open it for a participant inside the court,
 * closed parts included (CPC RK art. 282(4)); `take-copy`: on petition of a participant, as far as the law of copies goes.
 */
export type RecordingDeed = (typeof recordingDeeds)[number];

/** Closed parts stay with who made the recording, hears the case, or shows it to a participant inside the court. */
const seesClosed = ['hearing_secretary', 'registry_clerk'];

/** Who may do what to a recording of a case: never more than the file of the case allows. */
export function mayDo(deed: RecordingDeed, actor: Actor, scope: CaseScope): boolean {
  if (!mayDoInCase('read-file', actor, scope)) return false;
  switch (deed) {
    case 'watch':
      return true;
    case 'take-copy':
      return actor.kind === 'person';
    case 'show-in-court':
      return actor.kind === 'staff' && seesClosed.includes(actor.role);
    case 'watch-closed':
      return (
        actor.kind === 'system' ||
        (actor.kind === 'staff' && (seesClosed.includes(actor.role) || isItsJudge(actor, scope)))
      );
  }
}

function isItsJudge(actor: Actor & { kind: 'staff' }, { judge }: CaseScope): boolean {
  return ['judge', 'chairperson'].includes(actor.role) && actor.personId === judge;
}

/** Rooms, cameras and recorders of a court: whoever edits its settings. */
export function mayKeepInventory(actor: Actor, courtCode: string): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'staff' && mayEditCourt([{ courtCode: actor.courtCode, role: actor.role }], courtCode);
}

/** Who says of which hearing a recording is. */
const filing = ['hearing_secretary', 'registry_clerk', 'administrator', 'chairperson'];

export function mayFileRecordings(actor: Actor, courtCode: string): boolean {
  return actor.kind === 'staff' && actor.courtCode === courtCode && filing.includes(actor.role);
}

export function maySeeInventory(actor: Actor, courtCode: string): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'staff' && maySeeCourtSettings([{ courtCode: actor.courtCode, role: actor.role }], courtCode);
}
