import type { Actor } from '#platform/audit';

export type ApproachDeed = 'enter' | 'withdraw';

const byRole: Readonly<Record<ApproachDeed, readonly string[]>> = {
  enter: ['registry_clerk', 'hearing_secretary', 'judge', 'chairperson'],
  withdraw: ['registry_clerk', 'chairperson'],
};

/** Who may write into the register of a court; whether a judge may touch the case is the case's own policy. Everybody reads. */
export function mayDo(deed: ApproachDeed, actor: Actor, { courtCode }: { readonly courtCode: string }): boolean {
  return actor.kind === 'staff' && actor.courtCode === courtCode && byRole[deed].includes(actor.role);
}

/** Offices that see the desk of the register. */
export function mayKeepApproaches(posts: readonly { readonly role: string }[]): boolean {
  return posts.some(({ role }) => byRole.enter.includes(role));
}
