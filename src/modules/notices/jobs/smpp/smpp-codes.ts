/** Codes of SMPP 3.4 that decide something here; the rest are told by their number. */

export const ESME_ROK = 0x00;
export const ESME_RINVCMDID = 0x03;
/** Temporary failure of this side: the centre keeps the report and brings it again. */
export const ESME_RX_T_APPN = 0x64;

const MESSAGE_QUEUE_FULL = 0x14;
const THROTTLED = 0x58;
const SYSTEM_ERROR = 0x08;
const NOT_BOUND = 0x04;
const SUBMIT_FAILED = 0x45;

/** The centre takes no more for a while (§5.1.3). */
export const asksToSlowDown = (status: number): boolean => status === THROTTLED || status === MESSAGE_QUEUE_FULL;

/** The same message may be taken later; every other status refuses this message for good. */
export const mayPass = (status: number): boolean =>
  asksToSlowDown(status) || [SYSTEM_ERROR, NOT_BOUND, SUBMIT_FAILED].includes(status);

export const statusName = (status: number): string => `smpp_${status.toString(16).padStart(4, '0')}`;

/** Type of number and numbering plan (§5.2.5, §5.2.6). */
export const INTERNATIONAL = { ton: 1, npi: 1 } as const;
export const SHORT_NUMBER = { ton: 3, npi: 0 } as const;
export const ALPHANUMERIC = { ton: 5, npi: 0 } as const;

/** esm_class (§5.2.12). */
export const HAS_HEADER = 0x40;
export const isDeliveryReceipt = (esmClass: number): boolean => (esmClass & 0x3c) === 0x04;

/** registered_delivery (§5.2.17): a report of the final outcome, good or bad. */
export const FINAL_REPORT = 0x01;

export const DATA_CODING = { gsm7: 0x00, ucs2: 0x08 } as const;

/** message_state (§5.2.28) and the words of receipts (Appendix B). Anything else is not final. */
export const FINAL_STATES: Readonly<Record<string, 'delivered' | 'failed'>> = {
  '2': 'delivered',
  '3': 'failed',
  '4': 'failed',
  '5': 'failed',
  '8': 'failed',
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
};
