import { noticesErrors } from '../errors.ts';

/** Area codes 710-729 are landlines; mobile codes are the other 7XX (unverified list: 700-708, 747, 771, 775-778). */
const LANDLINE = /^7[12]/;

/**
 * A mobile number of Kazakhstan in any usual spelling: `+7 700…`, `8 (700) …`, `700…`, `007700…`.
 * @returns E.164, `+77XXXXXXXXX`
 * @throws NOTICES_PHONE_UNREADABLE, NOTICES_PHONE_FOREIGN, NOTICES_PHONE_LANDLINE
 */
export function readPhone(text: string): string {
  const written = text.normalize('NFKC').trim();
  if (!/^\+?[\d\s().\-–—−/]+$/.test(written)) throw noticesErrors('NOTICES_PHONE_UNREADABLE');
  const digits = written.replace(/\D/g, '');
  const subscriber = subscriberNumber(written.startsWith('+') ? `00${digits}` : digits);
  if (LANDLINE.test(subscriber)) throw noticesErrors('NOTICES_PHONE_LANDLINE');
  return `+7${subscriber}`;
}

/** The ten digits behind the country code. */
function subscriberNumber(dialled: string): string {
  if (dialled.startsWith('00')) {
    if (!dialled.startsWith('007')) throw foreignOrShort(dialled.slice(2));
    return domestic(dialled.slice(3));
  }
  return domestic(dialled.length === 11 && /^[78]/.test(dialled) ? dialled.slice(1) : dialled);
}

function domestic(number: string): string {
  if (number.length !== 10) throw noticesErrors('NOTICES_PHONE_UNREADABLE');
  if (!number.startsWith('7')) throw noticesErrors('NOTICES_PHONE_FOREIGN');
  return number;
}

function foreignOrShort(digits: string): Error {
  const isWholeNumber = digits.length >= 8 && digits.length <= 15;
  return noticesErrors(isWholeNumber ? 'NOTICES_PHONE_FOREIGN' : 'NOTICES_PHONE_UNREADABLE');
}
