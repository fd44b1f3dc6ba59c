const mostCharacters = 64;
const betweenDigits = /[\s\p{Cf}\p{Pd}]/gu;

/**
 * The digits of a number as people type and paste them: full-width digits become plain, and spaces of every kind,
 * dashes and invisible marks between them vanish. Null for anything with another sign, or longer than 64 characters.
 */
export function typedDigits(text: string): string | null {
  if (text.length > mostCharacters) return null;
  const digits = text.normalize('NFKC').replace(betweenDigits, '');
  return /^[0-9]*$/.test(digits) ? digits : null;
}
