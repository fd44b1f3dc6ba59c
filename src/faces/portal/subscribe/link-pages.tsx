import { Button, Panel } from '#design';
import { confirmSubscription, getSubscription, leaveSubscription, type Subscription } from '#modules/notices';
import { isHouseError } from '#platform/errors';
import type { Page, PageRequest, Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { subscribeTexts } from './texts.ts';

/** `/kk/subscriptions/confirm/{token}`: a button, so that a program which opens links confirms nothing. */
const confirmPage: Page = {
  path: '/subscriptions/confirm/:token',
  access: 'everyone',
  get: async (request) =>
    await overIsTold(request, async () => {
      const { platform, lang, params } = request;
      const subscription = await getSubscription(platform, 'confirm', params.token ?? '');
      const texts = subscribeTexts(lang);
      if (subscription.state === 'on') return told(request, texts.confirmed, texts.onAlready, subscription);
      if (subscription.state !== 'asked') return ended(request, subscription);
      return asks(request, { ...{ title: texts.confirmTitle, button: texts.confirm }, subscription });
    }),
  post: async (request) =>
    await overIsTold(request, async () => {
      const { platform, lang, params, act } = request;
      const token = params.token ?? '';
      const subscription = await confirmSubscription(platform, act('notices.confirm-subscription'), token);
      const texts = subscribeTexts(lang);
      if (subscription.state === 'left' || subscription.state === 'bounced') return ended(request, subscription);
      return told(request, texts.confirmed, texts.confirmedText, subscription);
    }),
};

/**
 * `/kk/subscriptions/leave/{token}`: one press, from this page or from the mail program itself, which sends neither a
 * cookie nor an origin (RFC 8058).
 */
const leavePage: Page = {
  path: '/subscriptions/leave/:token',
  access: 'everyone',
  get: async (request) =>
    await overIsTold(request, async () => {
      const { platform, lang, params } = request;
      const subscription = await getSubscription(platform, 'leave', params.token ?? '');
      if (subscription.state === 'left' || subscription.state === 'bounced') return ended(request, subscription);
      const texts = subscribeTexts(lang);
      return asks(request, { ...{ title: texts.leaveTitle, button: texts.leave }, subscription });
    }),
  post: async (request) =>
    await overIsTold(request, async () => {
      const { platform, lang, params, act } = request;
      const token = params.token ?? '';
      const subscription = await leaveSubscription(platform, act('notices.leave-subscription'), token);
      const texts = subscribeTexts(lang);
      return told(request, texts.left, texts.leftText, subscription);
    }),
};

/** A link that is too old, or copied in part, says so and leads on. */
async function overIsTold(request: PageRequest, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    const { lang } = request;
    const texts = subscribeTexts(lang);
    const body = <Told lang={lang} title={texts.overTitle} text={thrown.say(lang)} />;
    return framedView(texts.overTitle, body, { isPrivate: true, status: thrown.status, shell: { section: '/courts' } });
  }
}

function ended(request: PageRequest, subscription: Subscription): Reply {
  const texts = subscribeTexts(request.lang);
  const text = subscription.state === 'bounced' ? texts.bounced : texts.leftText;
  return told(request, subscription.state === 'bounced' ? texts.overTitle : texts.left, text, subscription);
}

function told({ lang }: PageRequest, title: string, text: string, { label }: Subscription): Reply {
  return framedView(title, <Told {...{ lang, title, text }} label={label[lang]} />, {
    isPrivate: true,
    shell: { section: '/courts' },
  });
}

function Told({ lang, title, text, label }: { lang: Lang; title: string; text: string; label?: string }) {
  const texts = subscribeTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {label ? <Panel title={title}>{label}</Panel> : <h1 class="govuk-heading-l">{title}</h1>}
        <p class="govuk-body-l">{text}</p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/${lang}/subscribe`}>
              {texts.again}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/${lang}`}>
              {texts.toSite}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}

interface Asking {
  readonly title: string;
  readonly button: string;
  readonly subscription: Subscription;
}

function asks({ lang, path }: PageRequest, { title, button, subscription }: Asking): Reply {
  const body = (
    <form method="post" action={path}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{subscribeTexts(lang).confirmText({ label: subscription.label[lang] })}</p>
      <Button preventDoubleClick>{button}</Button>
    </form>
  );
  return framedView(title, body, { isPrivate: true, shell: { section: '/courts' } });
}

export const subscriptionPages: readonly Page[] = [confirmPage, leavePage];
