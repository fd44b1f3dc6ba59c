import type { Lang } from '#platform/i18n';
import type { ChannelKind } from '../../model/channel.ts';
import type { DeliveryId } from '../../model/delivery.ts';

/** What a channel is given; secrets are open in it, so it is never logged or kept. */
export interface OutgoingMessage {
  readonly deliveryId: DeliveryId;
  /** `+77XXXXXXXXX` or a mail address. */
  readonly address: string;
  readonly lang: Lang;
  /** Mail only. */
  readonly subject: string;
  readonly text: string;
  /** Mail only: where one press ends what was subscribed to (RFC 8058). */
  readonly leaveUrl?: string | undefined;
  readonly createdAt: Temporal.Instant;
  /** After this it is of no use to anybody. */
  readonly expiresAt: Temporal.Instant | undefined;
  /** Numbers, from 1, of the parts that an earlier try got through. */
  readonly acceptedParts: readonly number[];
}

export interface AcceptedPart {
  /** From 1. */
  readonly part: number;
  /** What the provider calls it; its delivery report comes under this name. */
  readonly providerMessageId: string;
}

/**
 * accepted: the provider took it, `isDelivered` when it also says that it arrived;
 * refused: it did not go out, `isFinal` when trying again is useless;
 * uncertain: it went out, and the connection ended before the provider said whether it took it.
 * `failure` is a code such as `smtp_550`, never the provider's words: they may name the person.
 */
export type SendOutcome = { readonly acceptedParts: readonly AcceptedPart[] } & (
  | { readonly kind: 'accepted'; readonly isDelivered: boolean }
  | { readonly kind: 'refused'; readonly isFinal: boolean; readonly failure: string }
  | { readonly kind: 'uncertain'; readonly failure: string }
);

/** A way out of the house. */
export interface Channel {
  readonly kind: ChannelKind;
  /** Stands in the ledger: `smtp`, `smpp`, `demo-outbox`. */
  readonly provider: string;
  /**
   * The provider takes a message that it has taken before for the same one. A try of which nobody knows how it ended is then
   * made again; without it such a try is never repeated, for it could arrive twice. Default: false.
   */
  readonly dropsRepeats?: boolean;
  /** Delivery reports that will come for it; 0 where the provider sends none. */
  reportsFor(message: OutgoingMessage): number;
  /** Never throws for what the provider does; ends within a minute. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** A channel of each kind; a missing one fails its deliveries as `no_channel`. */
export type Channels = { readonly [K in ChannelKind]?: Channel };
