import {
  type ActId,
  actErrors,
  actKindName,
  finishFirstLook,
  getReview,
  openPublicPreview,
  type PublicReview,
  publishAct,
  reviewMarks,
} from '#modules/acts';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FormRequest,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { actorsOf } from '../act-words/desk-act.ts';
import { deskActReviewTexts } from './texts.ts';
import { ReviewView } from './view.tsx';

/** `/kk/desk/acts/{id}/public`: what the public will not see, looked through by two people. */
const reviewPage: Page = {
  path: '/desk/acts/:id/public',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { lang, form } = request;
    const { act, review } = await readable(request, 'acts.review-public-version');
    const run = deeds[form.deed ?? ''];
    if (!run) throw httpErrors('HTTP_BAD_REQUEST');
    const done = await attempt(lang, form.deed === 'save' ? 'missed' : 'deeds', () => run(request, act, review));
    if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
    return redirect(request.path, { flash: done.value });
  },
};

const reviewPdfPage: Page = {
  path: '/desk/acts/:id/public.pdf',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { act, review } = await readable(request, 'acts.open-public-preview');
    const { bytes } = await openPublicPreview(request.platform, act.actor, review.act.id);
    return content('application/pdf', bytes, { headers: { 'cache-control': 'no-store' } });
  },
};

export const actReviewPages: readonly Page[] = [reviewPage, reviewPdfPage];

type Deed = (request: FormRequest, act: Act, review: PublicReview) => Promise<string>;

const deeds: Readonly<Record<string, Deed>> = {
  save: async (request, act, review) => {
    const { platform, form, formAll, lang } = request;
    const accepted = formAll.getAll('mark').flatMap((text) => (/^\d{1,5}$/.test(text) ? [Number(text)] : []));
    await reviewMarks(platform, act, { ...seenIn(request, review), accepted, missed: form.missed });
    return deskActReviewTexts(lang).saved;
  },
  first: async (request, act, review) => {
    await finishFirstLook(request.platform, act, seenIn(request, review));
    return deskActReviewTexts(request.lang).firstDone;
  },
  publish: async (request, act, review) => {
    await publishAct(request.platform, act, seenIn(request, review));
    return deskActReviewTexts(request.lang).published;
  },
};

function seenIn({ form }: FormRequest, { act }: PublicReview) {
  return { id: act.id, version: /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0 };
}

/** @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_NOT_FOR_THE_PUBLIC */
async function readable(
  request: PageRequest,
  action: string,
): Promise<{ readonly act: Act; readonly review: PublicReview }> {
  const id = parseId<ActId>(request.params.id);
  if (!id) throw actErrors('ACTS_NOT_FOUND');
  for (const actor of actorsOf(request)) {
    try {
      return { act: { ...request.act(action), actor }, review: await getReview(request.platform.reads, actor, id) };
    } catch (thrown) {
      if (!isHouseError(thrown, 'ACTS_NOT_ALLOWED')) throw thrown;
    }
  }
  throw actErrors('ACTS_NOT_ALLOWED');
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang, principal } = request;
  const { review } = await readable(request, 'acts.get-review');
  const texts = deskActReviewTexts(lang);
  const title = texts.title({ name: actKindName(review.act.kind, lang), number: review.act.number ?? '' });
  const wasFirst = review.firstBy !== undefined && review.firstBy === principal?.personId;
  return framedView(title, <ReviewView {...{ lang, review, title, state, wasFirst }} />, {
    ...{ status, isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [{ text: texts.acts, href: `/${lang}/desk/acts` }, { text: title }],
    shell: { isWide: true, section: '/desk/acts' },
  });
}
