import { type Reading, read, refuse } from './reading.ts';
import { typedDigits } from './typed-digits.ts';

/** A number of Kazakhstan in E.164: «+77…», eleven digits. */
export type Phone = string & { readonly __phone: 'kz' };

export type PhoneRefusal =
  | 'IDENTITY_PHONE_EMPTY'
  | 'IDENTITY_PHONE_NOT_DIGITS'
  | 'IDENTITY_PHONE_LENGTH'
  | 'IDENTITY_PHONE_WITHOUT_CODE'
  | 'IDENTITY_PHONE_FOREIGN';

/** `unknown`: a code of the republic that the table does not have yet; only a delivered message can tell. */
export type PhoneKind = 'mobile' | 'city' | 'unknown';

/** Codes after +7 as they were in November 2026 (unverified: no numbering plan was read). */
const codes = {
  mobile: ['700', '701', '702', '703', '704', '705', '706', '707', '708', '747', '771', '775', '776', '777', '778'],
  cityBeginnings: ['71', '72'],
  /** Almaty is the one city whose code has three digits; the others have four. */
  threeDigitCity: '727',
} as const;

/**
 * Reads a phone in any spelling used in the country: «8 (701) 123-45-67», «+7 701…», «7701…», «701…», «007 701…», and
 * the mixture «+8 701…».
 * Extensions and foreign numbers are refused by their own codes.
 */
export function parsePhone(text: string): Reading<Phone, PhoneRefusal> {
  const trimmed = text.normalize('NFKC').replace(/^\s*tel:/i, '');
  const digits = typedDigits(trimmed.replace(/[+().,/]/g, ' '));
  if (digits === null) return refuse('IDENTITY_PHONE_NOT_DIGITS');
  if (digits === '') return refuse('IDENTITY_PHONE_EMPTY');
  const isInternational = /^\s*(?:\+|00)/.test(trimmed.replace(/[\p{Cf}(]/gu, ''));
  return isInternational ? international(digits.replace(/^00/, '')) : national(digits);
}

function international(digits: string): Reading<Phone, PhoneRefusal> {
  if (/^87.{9}$/.test(digits)) return national(digits);
  if (!digits.startsWith('7')) return refuse('IDENTITY_PHONE_FOREIGN');
  if (digits.length !== 11) return refuse('IDENTITY_PHONE_LENGTH');
  return digits.startsWith('77') ? read(`+${digits}` as Phone) : refuse('IDENTITY_PHONE_FOREIGN');
}

function national(digits: string): Reading<Phone, PhoneRefusal> {
  if (digits.length === 10 && digits.startsWith('7')) return read(`+7${digits}` as Phone);
  if (digits.length === 11 && /^[78]7/.test(digits)) return read(`+7${digits.slice(1)}` as Phone);
  if (digits.length === 10 || (digits.length === 11 && /^[78]/.test(digits))) return refuse('IDENTITY_PHONE_FOREIGN');
  return refuse(digits.length >= 5 && digits.length <= 7 ? 'IDENTITY_PHONE_WITHOUT_CODE' : 'IDENTITY_PHONE_LENGTH');
}

/** Mobile, city, or a code the table does not know. */
export function phoneKind(phone: Phone): PhoneKind {
  const national = phone.slice(2);
  if (codes.mobile.some((code) => national.startsWith(code))) return 'mobile';
  return codes.cityBeginnings.some((code) => national.startsWith(code)) ? 'city' : 'unknown';
}

/** False for city numbers; an unknown code is tried, because the delivery report will tell. */
export function canReceiveSms(phone: Phone): boolean {
  return phoneKind(phone) !== 'city';
}

/** «+7 701 123 45 67», «+7 727 250 12 34», «+7 7172 55 12 34». */
export function formatPhone(phone: Phone): string {
  const national = phone.slice(2);
  const hasFourDigitCode = phoneKind(phone) === 'city' && !national.startsWith(codes.threeDigitCity);
  const parts = hasFourDigitCode ? /^(....)(..)(..)(..)$/ : /^(...)(...)(..)(..)$/;
  return `+7 ${national.replace(parts, '$1 $2 $3 $4')}`;
}

/** «+7 701 ••• •• 67»: enough to recognise one's own number. */
export function maskPhone(phone: Phone): string {
  return `+7 ${phone.slice(2, 5)} ••• •• ${phone.slice(-2)}`;
}
