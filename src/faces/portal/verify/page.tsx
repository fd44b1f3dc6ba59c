import { formatDate, formatTime } from '@ashyq/kk-text';
import { checkSignature, layReport, type OpenCheck, reportTexts } from '#modules/signatures';
import { legalDay } from '#platform/clock';
import type { FormRequest, Page, PageRequest, Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { verifyTexts } from './texts.ts';
import { type Found, VerifyView } from './view.tsx';

/** `/kk/verify`: the open service that checks signatures (DC RK arts. 50, 61), in the browser or at the court. */
export const verifyPage: Page = {
  path: '/verify',
  access: 'everyone',
  maxBodyBytes: 24 * 1024 * 1024,
  get: async (request) => show(request, emptyForm, undefined),
  post: async (request) => {
    const { lang, platform, network } = request;
    const signature = fileOf(request, 'signature');
    if (!signature) return refuse(request, { field: 'signature', text: verifyTexts(lang).chooseSignature });
    const content = fileOf(request, 'content');
    const done = await attempt(lang, 'signature', () =>
      checkSignature(platform, network, { signature, ...(content ? { content } : {}) }),
    );
    if (!done.ok) return show(request, { values: {}, errors: done.errors }, undefined, done.status);
    return show(request, emptyForm, foundOf(lang, done.value));
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

function refuse(request: PageRequest, error: FormState['errors'][number]): Reply {
  return show(request, { values: {}, errors: [error] }, undefined, 422);
}

/** A verdict is the title of its page, so that a reader with a screen reader hears it first. */
function show(request: PageRequest, state: FormState, found: Found | undefined, status = 200): Reply {
  const { lang, platform } = request;
  const title = found ? reportTexts(lang).headings[found.report.indication] : verifyTexts(lang).title;
  const body = <VerifyView {...{ lang, state, found }} isDemo={platform.config.mode === 'demo'} />;
  const hasErrors = state.errors.length > 0;
  return framedView(title, body, { status, hasErrors, isPrivate: found !== undefined || hasErrors });
}
