import type { Platform } from '#platform';
import { printFiling } from '../actions/print-filing.ts';
import { filedAnswers } from '../model/manifest.ts';
import type { Draft } from './get-draft.ts';
import { languageOf } from './language-of.ts';

/** The paper of a draft as the court would get it now. @param draft given out to its owner by `getDraft` */
export async function printDraft(platform: Platform, { form, given, answers }: Draft): Promise<Uint8Array> {
  const filed = filedAnswers(form, answers);
  const language = await languageOf(platform.reads, { answers: filed });
  return await printFiling(platform, { form, given: { ...given, answers: filed }, language });
}
