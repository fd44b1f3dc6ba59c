/** belongs: the number is registered on this IIN; other: on somebody else's; unknown: the base has no such number. */
export type SubscriberMatch = 'belongs' | 'other' | 'unknown';
