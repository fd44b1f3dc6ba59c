import { type ContactAddress, type Email, maskEmail, maskPhone, type Phone } from '#modules/identity';

/** Enough for its owner to recognise it, too little for the one behind him in the queue. */
export function maskedAddress({ kind, address }: ContactAddress): string {
  return kind === 'phone' ? maskPhone(address as Phone) : maskEmail(address as Email);
}
