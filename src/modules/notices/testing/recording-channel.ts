import type { Channel, OutgoingMessage, SendOutcome } from '../jobs/channels/channel.ts';
import type { ChannelKind } from '../model/channel.ts';

export interface RecordingChannel extends Channel {
  /** What was sent, oldest first, with secrets open. */
  readonly sent: readonly OutgoingMessage[];
  /** What becomes of the next messages; default: accepted. */
  answer(next: (message: OutgoingMessage) => SendOutcome | Promise<SendOutcome>): void;
}

/** A channel that keeps what it is given, for the tests of modules that tell people something. */
export function recordingChannel(
  kind: ChannelKind,
  { reports = 0, dropsRepeats = false }: { readonly reports?: number; readonly dropsRepeats?: boolean } = {},
): RecordingChannel {
  const sent: OutgoingMessage[] = [];
  let next: (message: OutgoingMessage) => SendOutcome | Promise<SendOutcome> = ({ deliveryId }) => ({
    kind: 'accepted',
    isDelivered: false,
    acceptedParts: [{ part: 1, providerMessageId: `test-${deliveryId}` }],
  });
  return {
    kind,
    provider: 'test',
    dropsRepeats,
    sent,
    answer: (given) => {
      next = given;
    },
    reportsFor: () => reports,
    send: async (message) => {
      sent.push(message);
      return await next(message);
    },
    close: async () => undefined,
  };
}
