import type { Clock } from '#platform/clock';
import type { AcceptedPart, Channel, OutgoingMessage, SendOutcome } from '../channels/channel.ts';
import { ESME_ROK, mayPass, statusName } from './smpp-codes.ts';
import { type LinkSurroundings, SmppLink } from './smpp-link.ts';
import type { SmppOptions } from './smpp-options.ts';
import { pdusOf } from './submit-parts.ts';

export const SMPP_PROVIDER = 'smpp';

/** SMS by SMPP 3.4 over one link that is kept bound. */
export function smppChannel(
  options: SmppOptions,
  clock: Clock,
  around: Omit<LinkSurroundings, 'provider'>,
): Channel & { readonly isBound: boolean } {
  const link = new SmppLink(options, { ...around, provider: SMPP_PROVIDER });
  link.open();
  return {
    kind: 'sms',
    provider: SMPP_PROVIDER,
    dropsRepeats: options.dropsRepeats,
    reportsFor: (message) => pdusOf(message, options, clock.now()).length,
    send: (message) => send(link, options, clock, message),
    close: () => link.close(),
    get isBound() {
      return link.isBound;
    },
  };
}

/** Part after part: what stops at one of them is carried on from there by the next try. */
async function send(
  link: SmppLink,
  options: SmppOptions,
  clock: Clock,
  message: OutgoingMessage,
): Promise<SendOutcome> {
  const acceptedParts: AcceptedPart[] = [];
  for (const { part, pdu } of pdusOf(message, options, clock.now())) {
    if (message.acceptedParts.includes(part)) continue;
    const submission = await link.submit(pdu);
    if (submission.kind === 'lost') return { kind: 'uncertain', failure: 'smpp_link_lost', acceptedParts };
    if (submission.kind === 'unlinked') {
      return { kind: 'refused', isFinal: false, failure: 'smpp_no_link', acceptedParts };
    }
    const { status, messageId } = submission;
    if (status !== ESME_ROK) {
      return { kind: 'refused', isFinal: !mayPass(status), failure: statusName(status), acceptedParts };
    }
    acceptedParts.push({ part, providerMessageId: messageId });
  }
  return { kind: 'accepted', isDelivered: false, acceptedParts };
}
