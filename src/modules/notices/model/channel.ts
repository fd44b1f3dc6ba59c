/** Ways by which a notice leaves the house. */
export type ChannelKind = 'sms' | 'email';

export const CHANNEL_KINDS: readonly ChannelKind[] = ['sms', 'email'];
