import { readCaseNumber } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { actErrors } from '../errors.ts';
import { isOut } from '../model/act-course.ts';
import { readActNumber, readCode } from '../model/act-number.ts';
import type { PublicFileName } from '../model/public-files.ts';
import { type ActRow, findAct, findActBy } from '../store/act-store.ts';
import {
  correctionsOf,
  findPublic,
  findPublicFileByHash,
  type PublicRow,
  publicFilesOf,
} from '../store/public-store.ts';
import { type ActSummary, summaryOf } from './get-act.ts';

/** What may be told to whoever holds a paper: no names of parties, nothing of the text. */
export interface VerifiedAct
  extends Pick<
    ActSummary,
    'courtCode' | 'kind' | 'language' | 'standing' | 'finalOn' | 'signedAt' | 'appealUntil' | 'inForceOn'
  > {
  readonly number: string;
  readonly judge: PersonId;
  /** Address of the public version, when there is one. */
  readonly publicSlug: string | undefined;
  /** Rulings that correct a slip in it. */
  readonly correctedBy: readonly string[];
}

/**
 * `genuine`: it is the court's; `altered`: it says which act it is, and is not that act byte for byte; `unknown`: nothing
 * here is like it; `not_yet`: signed, but not announced, so nobody may be told what it is.
 */
export type Verification =
  | { readonly outcome: 'genuine'; readonly copy: 'original' | 'public'; readonly act: VerifiedAct }
  | {
      readonly outcome: 'altered';
      readonly act: VerifiedAct;
      readonly sha256: string;
      /** Files of the act that are genuine, with their hashes. */
      readonly genuine: readonly { readonly file: 'original' | PublicFileName; readonly sha256: string }[];
    }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'not_yet' };

/** By what stands under the printed act. @throws ACTS_NUMBER_UNREADABLE, ACTS_CODE_WRONG for a number and code that are no pair */
export async function verifyByCode(
  on: Reads,
  said: { readonly number: string; readonly code: string },
): Promise<Verification> {
  const number = canonicalNumber(said.number);
  if (!number) throw actErrors('ACTS_NUMBER_UNREADABLE');
  const code = readCode(said.code);
  const row = code && (await findActBy(on, { number }));
  if (!row) throw actErrors('ACTS_CODE_WRONG');
  const shown = await findPublic(on, row.id);
  const copy =
    row.code === code ? 'original' : shown?.state === 'published' && shown.code === code ? 'public' : undefined;
  if (!copy) throw actErrors('ACTS_CODE_WRONG');
  if (!isOut(row.state)) return { outcome: 'not_yet' };
  return { outcome: 'genuine', copy, act: await verifiedOf(on, row, shown) };
}

/**
 * By the hash of a file, which alone leaves the browser.
 * @param claims numbers that the file itself names, the likeliest first
 */
export async function verifyByHash(
  on: Reads,
  { sha256, claims }: { readonly sha256: string; readonly claims: readonly string[] },
): Promise<Verification> {
  const original = await findActBy(on, { sha256 });
  if (original) {
    const shown = await findPublic(on, original.id);
    if (isOut(original.state))
      return { outcome: 'genuine', copy: 'original', act: await verifiedOf(on, original, shown) };
    return { outcome: original.state === 'signed' ? 'not_yet' : 'unknown' };
  }
  const file = await findPublicFileByHash(on, sha256);
  const row = file && (await findAct(on, file.act_id));
  const shown = file && (await findPublic(on, file.act_id));
  if (row && shown?.state === 'published')
    return { outcome: 'genuine', copy: 'public', act: await verifiedOf(on, row, shown) };
  return await alteredOne(on, sha256, claims);
}

async function alteredOne(on: Reads, sha256: string, claims: readonly string[]): Promise<Verification> {
  for (const claim of claims.slice(0, 5)) {
    const number = canonicalNumber(claim);
    const row = number && (await findActBy(on, { number }));
    if (!row || !isOut(row.state)) continue;
    const shown = await findPublic(on, row.id);
    const files = (await publicFilesOf(on, row.id)).map(({ name, sha256: of }) => ({ file: name, sha256: of }));
    const genuine = [{ file: 'original' as const, sha256: row.sha256 ?? '' }, ...files];
    return { outcome: 'altered', act: await verifiedOf(on, row, shown), sha256, genuine };
  }
  return { outcome: 'unknown' };
}

/** The one spelling of a number typed by hand or read out of a file. */
export function canonicalNumber(typed: string): string | undefined {
  const text = readActNumber(typed);
  if (!text) return undefined;
  const cut = text.lastIndexOf('/');
  return `${readCaseNumber(text.slice(0, cut))}${text.slice(cut)}`;
}

async function verifiedOf(on: Reads, row: ActRow, shown: PublicRow | undefined): Promise<VerifiedAct> {
  const { courtCode, kind, language, standing, finalOn, signedAt, appealUntil, inForceOn } = summaryOf(row);
  const isPublished = shown?.state === 'published';
  return {
    ...{ courtCode, kind, language, standing, finalOn, signedAt, appealUntil, inForceOn },
    ...{ number: row.number ?? '', judge: row.judge_person_id, correctedBy: await correctionsOf(on, row.id) },
    publicSlug: isPublished ? (row.slug ?? undefined) : undefined,
  };
}
