/** The one spelling of a case number: «7517-26-00-2/1234», «6003-25-00-4к/1454(2)», letters small and Cyrillic. */
export type CaseNumber = string & { readonly __case: 'number' };

export type CaseNumberParts = {
  /** Two digits of the region, not always those of the KATO. */
  readonly region: string;
  /** Two digits of the court inside the region. */
  readonly court: string;
  /** Last two digits of the year of registration. */
  readonly year: string;
  /** Always «00» in the numbers seen; what it means is unverified. */
  readonly block: string;
  /** Type block: «2», «2а», «6ап»; its meaning is a row of `caseKinds`. */
  readonly kind: string;
  readonly sequence: number;
  /** «(2)» of a number registered again (unverified); null without it. */
  readonly repetition: number | null;
};

export type CaseNumberRefusal =
  | 'CASES_NUMBER_EMPTY'
  | 'CASES_NUMBER_TOO_LONG'
  | 'CASES_NUMBER_CONTROL_SIGNS'
  | 'CASES_NUMBER_DIRECTION_SIGNS'
  | 'CASES_NUMBER_PATH'
  | 'CASES_NUMBER_ENCODING'
  | 'CASES_NUMBER_FORM';

export type CaseNumberReading =
  | { readonly ok: true; readonly value: CaseNumberParts }
  | { readonly ok: false; readonly refusal: CaseNumberRefusal };

const mostCharacters = 64;
// Attackers hide a second reading of a line with these; a number copied from a document has none.
const directionSigns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const controlSigns = /(?![\t\n\r])\p{Cc}/u;
const slashes = /[\u2044\u2215\u29F8]/gu;
const dashes = /[\p{Pd}\u2212]/gu;
const numero = /^\s*(?:іс|ic|дело|case)?\s*(?:№|no\.?|n[º°]?)?\s*/iu;
// Whoever has a telephone's number keys types one sign for all, or a space: the groups tell which is which.
const form = /^(\d{2})(\d{2})[- .](\d{2})[- .](\d{2})[- .](\d{1,2}\p{L}{0,3}) ?[/ .-] ?(\d{1,9}) ?(?:\((\d{1,3})\))?$/u;
/** Latin letters of a kind, by look or by sound; p and n both stand for the п of «6ап». */
const latinLetters: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', k: 'к', n: 'п', o: 'о', p: 'п' };
const kindSign = /^[0-9а-яёәғқңөұүһі]$/u;

/**
 * Reads a case number in any spelling: «№», spaces, every dash, full-width digits, Latin or capital letters of the kind.
 * Hostile texts are refused by codes of their own before anything of them is used.
 */
export function parseCaseNumber(text: string): CaseNumberReading {
  const refusal = hostility(text);
  if (refusal) return { ok: false, refusal };
  const plain = text
    .replace(numero, '')
    .replace(slashes, '/')
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
  if (plain === '') return { ok: false, refusal: 'CASES_NUMBER_EMPTY' };
  if (isPathTrick(plain)) return { ok: false, refusal: 'CASES_NUMBER_PATH' };
  const parts = partsOf(plain);
  return parts ? { ok: true, value: parts } : { ok: false, refusal: 'CASES_NUMBER_FORM' };
}

/** The canonical spelling. */
export function formatCaseNumber(parts: CaseNumberParts): CaseNumber {
  return `${casePrefix(parts)}/${caseSequence(parts)}` as CaseNumber;
}

/** What stands before the slash: court, year, block and kind; «7517-26-00-2». */
export function casePrefix({ region, court, year, block, kind }: CaseNumberParts): string {
  return `${region}${court}-${year}-${block}-${kind}`;
}

/** What stands after the slash: «1234» or «1454(2)». */
export function caseSequence({ sequence, repetition }: CaseNumberParts): string {
  return repetition === null ? String(sequence) : `${sequence}(${repetition})`;
}

/** The canonical parts of a spelling that is already canonical. @throws RangeError for a text that is no case number */
export function caseNumberParts(number: CaseNumber): CaseNumberParts {
  const reading = parseCaseNumber(number);
  if (!reading.ok) throw new RangeError(reading.refusal);
  return reading.value;
}

function hostility(text: string): CaseNumberRefusal | null {
  if (text.length > mostCharacters) return 'CASES_NUMBER_TOO_LONG';
  if (controlSigns.test(text)) return 'CASES_NUMBER_CONTROL_SIGNS';
  return directionSigns.test(text) ? 'CASES_NUMBER_DIRECTION_SIGNS' : null;
}

function isPathTrick(plain: string): boolean {
  return /^\/|\.\.|[\\%]|\/.*\//.test(plain);
}

function partsOf(plain: string): CaseNumberParts | null {
  const [, region, court, year, block, typedKind, sequence, repetition] = form.exec(plain) ?? [];
  if (!region || !court || !year || !block || !typedKind || !sequence) return null;
  const kind = kindOf(typedKind);
  const parts = {
    region,
    court,
    year,
    block,
    sequence: Number(sequence),
    repetition: repetition ? Number(repetition) : null,
  };
  return kind && parts.sequence > 0 && parts.repetition !== 0 ? { ...parts, kind } : null;
}

/** A letter that is neither Cyrillic nor mistaken for one is refused rather than guessed; «02» is no kind. */
function kindOf(typed: string): string | null {
  const signs = [...typed.toLowerCase()].map((sign) => latinLetters[sign] ?? sign);
  return !typed.startsWith('0') && signs.every((sign) => kindSign.test(sign)) ? signs.join('') : null;
}
