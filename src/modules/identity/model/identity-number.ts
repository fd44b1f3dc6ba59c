import { hasCheckDigit } from './check-digit.ts';
import { type Reading, read, refuse } from './reading.ts';
import { typedDigits } from './typed-digits.ts';

/** Individual identification number (ЖСН / ИИН): 12 digits with a right check digit, never a BIN. */
export type Iin = string & { readonly __number: 'iin' };
/** Business identification number (БСН / БИН): 12 digits with a right check digit, never an IIN. */
export type Bin = string & { readonly __number: 'bin' };

/** What is wrong with the digits themselves, whatever number they are. */
export type NumberRefusal =
  | 'IDENTITY_NUMBER_EMPTY'
  | 'IDENTITY_NUMBER_NOT_DIGITS'
  | 'IDENTITY_NUMBER_LENGTH'
  | 'IDENTITY_NUMBER_ZEROS'
  | 'IDENTITY_NUMBER_CHECK_DIGIT';
export type IinRefusal = NumberRefusal | 'IDENTITY_BIN_INSTEAD_OF_IIN';
export type BinRefusal = NumberRefusal | 'IDENTITY_IIN_INSTEAD_OF_BIN';

/** The number of a person or of an organisation, told apart. */
export type IdentityNumber =
  | { readonly kind: 'iin'; readonly number: Iin }
  | { readonly kind: 'bin'; readonly number: Bin };

/** Reads the one field «ЖСН/БСН»; the fifth digit tells the kind: 4, 5 and 6 stand in BINs only. */
export function parseIdentityNumber(text: string): Reading<IdentityNumber, NumberRefusal> {
  const digits = typedDigits(text);
  if (digits === null) return refuse('IDENTITY_NUMBER_NOT_DIGITS');
  if (digits === '') return refuse('IDENTITY_NUMBER_EMPTY');
  if (digits.length !== 12) return refuse('IDENTITY_NUMBER_LENGTH');
  if (/^0+$/.test(digits)) return refuse('IDENTITY_NUMBER_ZEROS');
  if (!hasCheckDigit(digits)) return refuse('IDENTITY_NUMBER_CHECK_DIGIT');
  return read(
    /^[0-9]{4}[456]/.test(digits) ? { kind: 'bin', number: digits as Bin } : { kind: 'iin', number: digits as Iin },
  );
}

/** Reads a field that wants a person's number. The birth date is never a reason to refuse: see `iinFacts`. */
export function parseIin(text: string): Reading<Iin, IinRefusal> {
  const reading = parseIdentityNumber(text);
  if (!reading.ok) return reading;
  return reading.value.kind === 'iin' ? read(reading.value.number) : refuse('IDENTITY_BIN_INSTEAD_OF_IIN');
}

/** Reads a field that wants an organisation's number; a sole trader acts under the IIN. */
export function parseBin(text: string): Reading<Bin, BinRefusal> {
  const reading = parseIdentityNumber(text);
  if (!reading.ok) return reading;
  return reading.value.kind === 'bin' ? read(reading.value.number) : refuse('IDENTITY_IIN_INSTEAD_OF_BIN');
}

/** «••••••••0019»: the last four digits say neither birth date nor sex. */
export function maskIdentityNumber(number: Iin | Bin): string {
  return '•'.repeat(8) + number.slice(-4);
}
