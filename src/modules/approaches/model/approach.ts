import type { Id } from '#platform/ids';

export type ApproachId = Id<'approach'>;

/** Who turned to the court. A private person is named nowhere; everybody else by body, office or organisation. */
export const senderKinds = ['state_body', 'official', 'deputy', 'organisation', 'media', 'citizen'] as const;
export type SenderKind = (typeof senderKinds)[number];

/** What the court did with it. */
export const outcomes = ['not_considered', 'into_file', 'answered', 'forwarded', 'law_enforcement'] as const;
export type Outcome = (typeof outcomes)[number];

export const LONGEST_SENDER = 200;
export const LONGEST_GIST = 600;
export const LONGEST_REASON = 300;

/** Stages in which a case is in the court's hands. */
const pending: readonly string[] = ['registered', 'accepted', 'preparation', 'examination', 'suspended'];

/** The article speaks of cases that the court is dealing with; what is decided is no longer swayed. */
export function isPending(stage: string): boolean {
  return pending.includes(stage);
}

export function isSenderKind(text: string): text is SenderKind {
  return senderKinds.some((kind) => kind === text);
}

export function isOutcome(text: string): text is Outcome {
  return outcomes.some((outcome) => outcome === text);
}

/** Text without controls and doubled spaces. */
export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
