import type { VNode } from 'preact';
import { AccountLink, InLanguage, NotificationBanner, Page, type PageProps, SignOut } from '#design';
import { originOf, type PageRequest, type Principal, type View } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { callCentre } from './call-centre.ts';
import type { Shell } from './shell.ts';
import { frameTexts } from './texts.ts';

type FrameTexts = ReturnType<typeof frameTexts>;

export interface FaceFrame {
  readonly kind: 'public' | 'work' | 'kiosk';
  /** Address of the brand link, without the language. */
  readonly home: string;
  readonly descriptor: (texts: FrameTexts) => string;
  /** Sections by address without the language. */
  readonly sections: readonly {
    readonly path: string;
    readonly text: (texts: FrameTexts) => string;
    /** Default: shown to everybody who sees the face. */
    readonly isFor?: (principal: Principal) => boolean;
  }[];
}

/** Puts the shell of the design around a view: brand, sections, account, help on every page. */
export function frameOf(face: FaceFrame): (view: View, request: PageRequest) => Promise<VNode> {
  return async (view, request) => <Page {...(await pageProps(face, view, request))}>{bodyOf(view, request)}</Page>;
}

/** Components outside a page still speak the language of the person. */
export function inside(body: VNode, lang: Lang): VNode {
  return <InLanguage lang={lang}>{body}</InLanguage>;
}

function bodyOf(view: View, { flash }: PageRequest): VNode {
  return (
    <>
      {flash && (
        <NotificationBanner kind="success">
          <p class="govuk-notification-banner__heading">{flash}</p>
        </NotificationBanner>
      )}
      {view.body}
    </>
  );
}

async function pageProps(face: FaceFrame, view: View, request: PageRequest): Promise<PageProps> {
  const { lang, platform, principal } = request;
  const texts = frameTexts(lang);
  const shell: Shell = view.shell ?? {};
  const path = withoutLanguage(request);
  const help = await callCentre(platform, lang);
  const here = sectionOf(face.sections, shell.section, path);
  return {
    lang,
    path,
    kind: face.kind,
    title: view.title,
    hasError: view.hasErrors ?? false,
    isPrivate: view.isPrivate ?? false,
    hasNames: view.hasNames ?? false,
    isDemo: platform.config.mode === 'demo',
    origin: originOf(platform, path),
    theme: shell.theme ?? 'auto',
    brand: {
      name: texts.site,
      ...brandHref(lang, face, shell),
      descriptor: shell.court?.name ?? face.descriptor(texts),
    },
    navigation: face.sections
      .filter(({ isFor }) => !isFor || (principal && isFor(principal)))
      .map((section) => ({
        href: `/${lang}${section.path}`,
        text: section.text(texts),
        ...(section.path === here ? { current: isItself(here, path) ? 'page' : 'section' } : {}),
      })),
    ...(face.kind === 'kiosk' ? {} : { account: account(lang, texts, principal?.displayName) }),
    feeds: (view.alternates ?? []).map(({ type, href, title = view.title }) => ({ type, href, title })),
    footer: {
      ...(help ? { help: { phone: help.phone, hours: help.hours } } : {}),
      links: footerLinks(lang, texts, platform.config.mode === 'demo'),
      owner: texts.owner,
    },
    ...(view.breadcrumbs ? { breadcrumbs: view.breadcrumbs } : {}),
    ...(view.backHref ? { backHref: view.backHref } : {}),
    ...(shell.cover ? { cover: shell.cover } : {}),
    ...(shell.isWide ? { isWide: true } : {}),
    ...(shell.description ? { description: shell.description } : {}),
    ...(shell.refreshSeconds ? { refreshSeconds: shell.refreshSeconds } : {}),
    ...(shell.refreshHref ? { refreshHref: shell.refreshHref } : {}),
    ...(shell.bar ? { bar: shell.bar } : {}),
    ...(shell.isLow ? { isLow: true } : {}),
    ...(shell.isLarge ? { textSize: 'large' as const } : {}),
    ...(shell.isStrong ? { isStrong: true } : {}),
  };
}

function brandHref(lang: Lang, face: FaceFrame, shell: Shell): { readonly href?: string } {
  if (shell.home === null) return {};
  return { href: `/${lang}${shell.home ?? homeOf(face, shell)}` };
}

/** The sign leads to the home of the court whose name stands beside it; a kiosk stays a kiosk. */
function homeOf({ kind, home }: FaceFrame, { court }: Shell): string {
  if (!court) return home;
  return kind === 'kiosk' ? `${home}?court=${court.code}` : `/courts/${court.code}`;
}

/** The same page in another language keeps its question. */
function withoutLanguage({ path, queryAll }: PageRequest): string {
  const query = queryAll.toString();
  return `${path.replace(/^\/(kk|ru|en)/, '')}${query ? `?${query}` : ''}`;
}

/** The section a page belongs to: the one it names, else the nearest above it. */
function sectionOf(sections: FaceFrame['sections'], named: string | undefined, path: string): string | undefined {
  const above = sections
    .map((section) => section.path)
    .filter((one) => isItself(one, path) || path.startsWith(`${one}/`));
  return named ?? above.sort((a, b) => b.length - a.length)[0];
}

function isItself(section: string, path: string): boolean {
  return path.split('?')[0] === section;
}

function account(lang: Lang, texts: FrameTexts, name: string | undefined): VNode {
  if (!name) return <AccountLink href={`/${lang}/sign-in`}>{texts.signIn}</AccountLink>;
  return (
    <>
      <AccountLink href={`/${lang}/cabinet`}>{name}</AccountLink>
      <SignOut action={`/${lang}/sign-out`}>{texts.signOut}</SignOut>
    </>
  );
}

function footerLinks(lang: Lang, texts: FrameTexts, isDemo: boolean): { text: string; href: string }[] {
  return [
    { text: texts.help, href: `/${lang}/help` },
    { text: texts.draws, href: `/${lang}/draws` },
    { text: texts.helplines, href: `/${lang}/helplines` },
    { text: texts.verify, href: `/${lang}/verify` },
    { text: texts.accessibility, href: `/${lang}/accessibility` },
    { text: texts.privacy, href: `/${lang}/privacy` },
    { text: texts.openData, href: '/api/openapi.json' },
    ...(isDemo
      ? [
          { text: texts.demoPeople, href: `/${lang}/demo` },
          { text: texts.demoOutbox, href: `/${lang}/demo/outbox` },
          { text: texts.demoDesign, href: `/${lang}/design` },
        ]
      : []),
  ];
}
