import type { Platform } from '#platform';
import { takeToken } from '#platform/limits';
import { codeMac } from '../actions/enter-visit.ts';
import { visitErrors } from '../errors.ts';
import { codeRate } from '../model/booking-rate.ts';
import { readCode } from '../model/visit-code.ts';
import type { VisitRow } from '../store/tables.ts';
import { findByCode } from '../store/visit-store.ts';
import { type ShownVisit, shownVisit } from './shown-visit.ts';

/** A typed code and from where. */
export interface VisitAsked {
  readonly code: string;
  /** Keyed hash of the caller's network, or the name of the registered kiosk. */
  readonly network: string;
}

/** @throws VISITS_CODE_MISTYPED, VISITS_CODE_WAIT, VISITS_CODE_UNKNOWN */
export async function openVisit(platform: Platform, asked: VisitAsked): Promise<ShownVisit> {
  return shownVisit(await visitOfCode(platform, asked));
}

/** The row behind a code; tries are counted before anything is looked up. */
export async function visitOfCode(platform: Platform, { code, network }: VisitAsked): Promise<VisitRow> {
  const clean = readCode(code);
  if (!clean) throw visitErrors('VISITS_CODE_MISTYPED');
  if (!(await takeToken(platform, `visits:code:${network}`, codeRate))) throw visitErrors('VISITS_CODE_WAIT');
  const found = await findByCode(platform.reads, codeMac(platform, clean));
  if (!found) throw visitErrors('VISITS_CODE_UNKNOWN');
  return found;
}
