import { formatDate, formatTime } from '@ashyq/kk-text';
import { checkSignature, layReport, type OpenCheck } from '#modules/signatures';
import { legalDay } from '#platform/clock';
import type { FormRequest, Page, PageRequest, Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { attempt, type FormState } from '#shell';
import { askedByCode } from '../verify-act/page.tsx';
import { showVerify } from './show.tsx';
import { verifyTexts } from './texts.ts';
import type { Found } from './view.tsx';

/** `/kk/verify`: the open service that checks signatures (DC RK arts. 50, 61), in the browser or at the court. */
export const verifyPage: Page = {
  path: '/verify',
  access: 'everyone',
  maxBodyBytes: 24 * 1024 * 1024,
  get: async (request) => {
    const { state: actState, found, status } = await askedByCode(request);
    return await showVerify(request, { actState, foundAct: found, status });
  },
  post: async (request) => {
    const { lang, platform, network } = request;
    const signature = fileOf(request, 'signature');
    if (!signature) return await refuse(request, { field: 'signature', text: verifyTexts(lang).chooseSignature });
    const content = fileOf(request, 'content');
    const done = await attempt(lang, 'signature', () =>
      checkSignature(platform, network, { signature, ...(content ? { content } : {}) }),
    );
    if (!done.ok) return await showVerify(request, { state: { values: {}, errors: done.errors }, status: done.status });
    return await showVerify(request, { found: foundOf(lang, done.value) });
  },
};

function fileOf({ files }: FormRequest, name: string): Uint8Array | undefined {
  return files.find(({ field, bytes }) => field === name && bytes.byteLength > 0)?.bytes;
}

function foundOf(lang: Lang, { judgement, receivedAt, isCourtSeal }: OpenCheck): Found {
  return {
    report: layReport(judgement.report, lang, 'masked'),
    receivedAt: receivedAt && `${formatDate(lang, legalDay(receivedAt))}, ${formatTime(receivedAt)}`,
    isCourtSeal,
  };
}

async function refuse(request: PageRequest, error: FormState['errors'][number]): Promise<Reply> {
  return await showVerify(request, { state: { values: {}, errors: [error] }, status: 422 });
}
