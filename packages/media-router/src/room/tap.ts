import type { Link } from '../engine/media-engine.ts';
import { isRtcp } from '../rtp/header.ts';
import type { Publication } from './publication.ts';

/** What a recorder gets: RTP of one SSRC a medium, and the sender reports of it, by which it is placed on the wall clock. */
export interface TapSink {
  /** @param packet RTP, or RTCP with one sender report; the recorder's to keep */
  packet(medium: 'sound' | 'picture', packet: Buffer): void;
  ended(): void;
}

/** The sink in the place of a connection: it gets what a subscriber on a perfect network would. */
export function tapLink({ media }: Publication, sink: TapSink): Pick<Link, 'send' | 'close'> {
  return {
    send(packet) {
      const medium = media[packet.readUInt32BE(isRtcp(packet) ? 4 : 8) - 1];
      if (medium) sink.packet(medium.isSound ? 'sound' : 'picture', Buffer.from(packet));
      return medium !== undefined;
    },
    close: () => sink.ended(),
  };
}
