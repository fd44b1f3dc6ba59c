import { submitFiling } from '#modules/filing';
import { isHouseError } from '#platform/errors';
import { type Page, redirect } from '#platform/http';
import { filedHref } from '../filed/asked-filing.ts';
import { askedDraft, draftHref } from './asked-draft.ts';

/**
 * `/kk/cabinet/filings/{draft}/sent`: where signing leads back to. What is signed is sent, once, however often this page is
 * opened and whether or not the job that follows signatures was faster; what is not signed leads back to the check.
 */
export const sentPage: Page = {
  path: '/cabinet/filings/:draft/sent',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const draft = await askedDraft(request);
    try {
      const id = draft.filingId ?? (await submitFiling(request.platform, request.act('filing.submit'), draft.id));
      return redirect(filedHref(request.lang, id));
    } catch (thrown) {
      const isUnsigned =
        isHouseError(thrown, 'SIGNATURES_NOT_SIGNED') ||
        isHouseError(thrown, 'SIGNATURES_DID_NOT_HOLD') ||
        isHouseError(thrown, 'FILING_NOT_PREPARED');
      if (!isUnsigned) throw thrown;
      return redirect(draftHref(request.lang, draft, '/check'), { flash: thrown.say(request.lang) });
    }
  },
};
