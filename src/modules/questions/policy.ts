import type { Actor } from '#platform/audit';
import type { PersonId } from '#platform/ids';

export const questionDeeds = [
  'read',
  'read-own',
  'accept',
  'refuse',
  'forward',
  'draft',
  'submit',
  'return',
  'publish',
  'withdraw',
  'lay',
] as const;

/** `read`: the question as it was typed; `lay`: import and demo. */
export type QuestionDeed = (typeof questionDeeds)[number];

export interface QuestionScope {
  readonly courtCode: string;
  /** Who asked while signed in. */
  readonly asker?: PersonId | null | undefined;
}

/** The press officer prepares; the chairperson alone answers, for the blog is the chairperson's word. */
const byRole: Readonly<Record<string, readonly QuestionDeed[]>> = {
  press_officer: ['read', 'accept', 'refuse', 'forward', 'draft', 'submit', 'withdraw'],
  chairperson: ['read', 'accept', 'refuse', 'forward', 'draft', 'return', 'publish', 'withdraw'],
};

/** Who may do what to a question. The demo and imports act as the system; no program publishes anything else. */
export function mayDo(deed: QuestionDeed, actor: Actor, { courtCode, asker }: QuestionScope): boolean {
  switch (actor.kind) {
    case 'system':
      return deed === 'lay' || deed === 'read';
    case 'visitor':
      return false;
    case 'person':
      return deed === 'read-own' && actor.personId === asker;
    case 'staff':
      return actor.courtCode === courtCode && (byRole[actor.role]?.includes(deed) ?? false);
  }
}

/** Offices that see the desk of the blog. */
export function mayWorkOnQuestions(posts: readonly { readonly role: string }[]): boolean {
  return posts.some(({ role }) => byRole[role] !== undefined);
}
