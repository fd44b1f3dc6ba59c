import { type Court, listCourts } from '#modules/courts';
import { subscribe } from '#modules/notices';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, type FormState, framedView } from '#shell';
import { subscribeTexts } from './texts.ts';
import { readTopic } from './topic.ts';
import { Sent, SubscribeForm } from './view.tsx';

/**
 * `/kk/subscribe?court=7517`, `?case=7517-26-00-2/1234`: what about, and where to. A phrase is posted: what people look for
 * may be a name, which stands in no address.
 */
const subscribePage: Page = {
  path: '/subscribe',
  access: 'everyone',
  get: async (request) => {
    const { court, case: number } = request.query;
    const kind = court ? 'court' : number ? 'case' : '';
    return await show(request, { values: { kind, court: court ?? '', case: number ?? '' }, errors: [] }, 200);
  },
  post: async (request) => {
    if (request.form.do === 'begin') return await show(request, { values: request.form, errors: [] }, 200);
    return await send(request);
  },
};

async function send(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, network, act } = request;
  const named = await readTopic(request);
  if ('field' in named) return await show(request, { values: form, errors: [named] }, 422);
  const asked = { ...named, lang, network, email: form.email ?? '', trap: form.website ?? '' };
  const fieldOf = (code: string) => (code === 'NOTICES_TRAP_FILLED' ? 'website' : 'email');
  const done = await attempt(lang, fieldOf, () => subscribe(platform, act('notices.subscribe'), asked));
  if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/subscribe/sent`);
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const texts = subscribeTexts(lang);
  const courts: readonly Court[] = await listCourts(platform.reads);
  return framedView(texts.title, <SubscribeForm {...{ lang, state, courts }} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
    shell: { section: '/courts' },
  });
}

/** `/kk/subscribe/sent`: look into the mail. The same for everybody: nobody learns who reads what. */
const sentPage: Page = {
  path: '/subscribe/sent',
  access: 'everyone',
  get: async ({ lang }) =>
    framedView(subscribeTexts(lang).sentTitle, <Sent lang={lang} />, {
      isPrivate: true,
      shell: { section: '/courts' },
    }),
};

export const subscribePages: readonly Page[] = [subscribePage, sentPage];
