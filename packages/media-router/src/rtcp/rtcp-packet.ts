/** RFC 3550 6.4.1 */
export interface ReportBlock {
  readonly source: number;
  /** Of the packets since the last report, in 256ths. */
  readonly fractionLost: number;
  /** 24 bits with sign */
  readonly lost: number;
  /** Extended by how often the number has wrapped. */
  readonly highestSequence: number;
  /** In ticks of the media clock. */
  readonly jitter: number;
  /** The middle 32 bits of the NTP time of the last sender report; 0 before one. */
  readonly lastReport: number;
  /** In 1/65536 s. */
  readonly sinceLastReport: number;
}

/** One packet of a compound (RFC 3550 6.1, RFC 4585 6.1, RFC 5104 4.3.1, draft-alvestrand-rmcat-remb-03). */
export type RtcpPacket =
  | {
      readonly kind: 'sender-report';
      readonly source: number;
      readonly ntpSeconds: number;
      readonly ntpFraction: number;
      readonly timestamp: number;
      readonly packets: number;
      readonly octets: number;
      readonly blocks: readonly ReportBlock[];
    }
  | { readonly kind: 'receiver-report'; readonly source: number; readonly blocks: readonly ReportBlock[] }
  | { readonly kind: 'description'; readonly source: number; readonly cname: string }
  | { readonly kind: 'bye'; readonly sources: readonly number[] }
  | { readonly kind: 'nack'; readonly sender: number; readonly source: number; readonly sequences: readonly number[] }
  /** PLI */
  | { readonly kind: 'picture-loss'; readonly sender: number; readonly source: number }
  /** FIR */
  | { readonly kind: 'full-intra'; readonly sender: number; readonly source: number; readonly number: number }
  /** REMB */
  | {
      readonly kind: 'bitrate';
      readonly sender: number;
      readonly sources: readonly number[];
      readonly bitsPerSecond: number;
    };

export type SenderReport = Extract<RtcpPacket, { kind: 'sender-report' }>;

/** Types of packets (RFC 3550 12.1, RFC 4585 6.1). */
export const TYPE = {
  ...{ senderReport: 200, receiverReport: 201, description: 202, bye: 203 },
  ...{ transportFeedback: 205, payloadFeedback: 206 },
} as const;

/** Formats of feedback. */
export const FORMAT = { nack: 1, pictureLoss: 1, fullIntra: 4, application: 15 } as const;

/** "REMB" */
export const REMB = 0x52454d42;
