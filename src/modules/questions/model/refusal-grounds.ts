/** Why a question is not answered; what its asker can do instead stands in the locales. House rules, no norm was read. */
export const refusalGrounds = ['about_case', 'other_body', 'repeated', 'unclear', 'insult', 'advertising'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export function isRefusalGround(text: unknown): text is RefusalGround {
  return refusalGrounds.some((ground) => ground === text);
}

/** Why an answer goes to its asker alone. */
export const privateReasons = ['personal', 'asked_privately', 'security'] as const;
export type PrivateReason = (typeof privateReasons)[number];

export function isPrivateReason(text: unknown): text is PrivateReason {
  return privateReasons.some((reason) => reason === text);
}
