import type { Actor } from '#platform/audit';

export const torelikDeeds = ['bring-over', 'read-state', 'pass-over'] as const;

/** `pass-over`: leave out an event of the national system that cannot be followed here. */
export type TorelikDeed = (typeof torelikDeeds)[number];

/** Offices of the court that may do each deed. */
const byRole: Readonly<Record<TorelikDeed, readonly string[]>> = {
  'bring-over': ['registry_clerk', 'administrator'],
  'read-state': ['registry_clerk', 'administrator', 'chairperson'],
  'pass-over': ['administrator'],
};

/** Who may do what between a court and the national system; the system itself is the command line, the demo and the jobs. */
export function mayDo(deed: TorelikDeed, actor: Actor, courtCode: string): boolean {
  switch (actor.kind) {
    case 'system':
      return true;
    case 'visitor':
    case 'person':
      return false;
    case 'staff':
      return actor.courtCode === courtCode && byRole[deed].includes(actor.role);
  }
}
