import { canonicalJson, type Json } from './canonical-json.ts';
import type { Throw } from './choose.ts';
import type { ExclusionReason } from './eligibility.ts';
import type { RedrawGroundCode } from './redraw-grounds.ts';
import type { SameJudgeReason } from './same-judge.ts';
import { RECIPE } from './seed.ts';

/** A judge of the court as the draw saw it. */
export type ListedJudge =
  | {
      /** Identifier of the office; the order of the lots. */
      readonly id: string;
      readonly name: string;
      readonly isIn: true;
      readonly load: number;
      /** Hundredths of a whole part. */
      readonly share: number;
      readonly weight: number;
    }
  | {
      readonly id: string;
      readonly name: string;
      readonly isIn: false;
      readonly reason: ExclusionReason;
      /** Identifier of the entry or request that proves it, for those who may open it. */
      readonly evidence: string | null;
    };

/** What every protocol of distribution says. */
interface DrawHead {
  readonly recipe: string;
  readonly court: string;
  readonly caseNumber: string;
  /** Draw of this case: 1, then one more for every replacement. */
  readonly draw: number;
  readonly registeredAt: string;
  readonly drawnAt: string;
  readonly seats: number;
  readonly judges: readonly ListedJudge[];
  /** Why the case was drawn again; null for the first draw. */
  readonly ground: { readonly code: RedrawGroundCode; readonly norm: string; readonly request: string } | null;
  /** Offices drawn, the first presides. */
  readonly drawn: readonly string[];
}

/** A draw by lot: everything that is needed to draw it again. */
export interface LotDraw extends DrawHead {
  readonly way: 'lot';
  readonly rule: { readonly scale: number; readonly evenness: number };
  /** The promise given ahead and the secret that it hid. */
  readonly promise: { readonly number: number; readonly sha256: string; readonly madeAt: string };
  readonly secret: string;
  /** The promise that this draw adds at the end of the row. */
  readonly nextPromise: { readonly number: number; readonly sha256: string };
  readonly seed: string;
  readonly throws: readonly Throw[];
}

/** No lot: the law or a rule gives the case to the judge of an earlier one. */
export interface SameJudgeDraw extends DrawHead {
  readonly way: 'same_judge';
  readonly because: { readonly code: SameJudgeReason; readonly caseNumber: string };
}

export type DrawDocument = LotDraw | SameJudgeDraw;

/** Names of the judges drawn, who presides first. */
export function judgesDrawn({ drawn, judges }: DrawDocument): readonly string[] {
  return drawn.map((id) => judges.find((judge) => judge.id === id)?.name ?? '');
}

/** The stored bytes of a document. */
export function documentText(document: DrawDocument): string {
  return canonicalJson(document as unknown as Json);
}

/** The shape of a document, no word about its truth; undefined for anything else. */
export function readDocument(text: string): DrawDocument | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return undefined;
    throw malformed;
  }
  return isDocument(read) ? read : undefined;
}

function isDocument(read: unknown): read is DrawDocument {
  if (!isRecord(read) || read.recipe !== RECIPE || !areTexts(read, ['court', 'caseNumber', 'registeredAt', 'drawnAt']))
    return false;
  if (!areNumbers(read, ['draw', 'seats']) || !isListOf(read.judges, isJudge) || !isListOf(read.drawn, isText))
    return false;
  if (read.ground !== null && !(isRecord(read.ground) && areTexts(read.ground, ['code', 'norm', 'request'])))
    return false;
  if (read.way === 'same_judge') return isRecord(read.because) && areTexts(read.because, ['code', 'caseNumber']);
  return read.way === 'lot' && isLot(read);
}

function isLot(read: Readonly<Record<string, unknown>>): boolean {
  const { rule, promise, nextPromise } = read;
  return (
    areTexts(read, ['secret', 'seed']) &&
    isListOf(read.throws, isThrow) &&
    isRecord(rule) &&
    areNumbers(rule, ['scale', 'evenness']) &&
    isRecord(promise) &&
    areNumbers(promise, ['number']) &&
    areTexts(promise, ['sha256', 'madeAt']) &&
    isRecord(nextPromise) &&
    areNumbers(nextPromise, ['number']) &&
    areTexts(nextPromise, ['sha256'])
  );
}

function isJudge(read: unknown): boolean {
  if (!isRecord(read) || !areTexts(read, ['id', 'name'])) return false;
  if (read.isIn === true) return areNumbers(read, ['load', 'share', 'weight']) && Number(read.weight) >= 1;
  return read.isIn === false && isText(read.reason) && (read.evidence === null || isText(read.evidence));
}

function isThrow(read: unknown): boolean {
  if (!isRecord(read) || !areNumbers(read, ['counter', 'lots']) || !isText(read.block)) return false;
  return (read.lot === null || isWhole(read.lot)) && (read.id === null || isText(read.id));
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (read: unknown): read is Fields => typeof read === 'object' && read !== null && !Array.isArray(read);
const isText = (read: unknown): read is string => typeof read === 'string' && read !== '';
const isWhole = (read: unknown): read is number => Number.isSafeInteger(read) && Number(read) >= 0;
const areTexts = (of: Fields, names: readonly string[]): boolean => names.every((name) => isText(of[name]));
const areNumbers = (of: Fields, names: readonly string[]): boolean => names.every((name) => isWhole(of[name]));
const isListOf = (read: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(read) && read.every(is);
