import { reportTexts } from '#modules/signatures';
import type { PageRequest, Reply } from '#platform/http';
import { emptyForm, type FormState, framedView } from '#shell';
import type { FoundAct } from '../verify-act/found.ts';
import { verifyActTexts } from '../verify-act/texts.ts';
import { listFingerprints } from './fingerprints.ts';
import { offlineProgram } from './offline-program.ts';
import { verifyTexts } from './texts.ts';
import { type Found, VerifyView } from './view.tsx';

/** What the page has to show beside its ways to check. */
export interface VerifyShown {
  readonly state?: FormState;
  readonly found?: Found | undefined;
  readonly actState?: FormState;
  readonly foundAct?: FoundAct | undefined;
  /** Default 200. */
  readonly status?: number;
}

/** A verdict is the title of its page, so that a reader with a screen reader hears it first. */
export async function showVerify({ lang, platform }: PageRequest, shown: VerifyShown): Promise<Reply> {
  const { state = emptyForm, found, actState = emptyForm, foundAct, status = 200 } = shown;
  const said = foundAct && verifyActTexts(lang).headings[foundAct.verification.outcome];
  const title = said ?? (found ? reportTexts(lang).headings[found.report.indication] : verifyTexts(lang).title);
  const body = (
    <VerifyView
      {...{ lang, state, found, actState, foundAct }}
      isDemo={platform.config.mode === 'demo'}
      program={(await offlineProgram(platform)).sha256}
      fingerprints={await listFingerprints(platform)}
    />
  );
  const hasErrors = state.errors.length > 0 || actState.errors.length > 0;
  const isPrivate = found !== undefined || foundAct !== undefined || hasErrors;
  return framedView(title, body, { status, hasErrors, isPrivate });
}
