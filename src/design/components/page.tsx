import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/i18n';
import { assetUrl } from '../assets.ts';
import { classNames } from '../class-names.ts';
import { InLanguage } from '../in-language.ts';
import { useTexts } from '../texts.ts';
import { BackLink } from './back-link.tsx';
import { Breadcrumbs, type Crumb, CrumbFacts } from './breadcrumbs.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { type FooterProps, PageFooter } from './page-footer.tsx';
import { type HeadProps, PageHead } from './page-head.tsx';
import { type Brand, PageHeader } from './page-header.tsx';
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx';
import { SkipLink } from './skip-link.tsx';

export type PageProps = Omit<HeadProps, 'siteName'> & {
  lang: Lang;
  /** Address without the language: `/hearings?room=3`. */
  path: string;
  brand: Brand;
  /** `auto` follows the system of the reader; hearing screens and the player are `night`. */
  theme?: 'auto' | 'day' | 'night';
  /** Chosen by the reader. */
  textSize?: 'normal' | 'large' | 'larger';
  isDemo?: boolean;
  navigation?: readonly NavigationItem[];
  account?: ComponentChildren;
  breadcrumbs?: readonly Crumb[];
  backHref?: string;
  footer?: FooterProps;
  /** Kiosk for a seated person: what is touched stands in the lowest 720 px. */
  isLow?: boolean;
  /** Strongest contrast: light letters on black, full lines. */
  isStrong?: boolean;
  /** Replaces the footer on a kiosk: languages, «Экранды төмен түсіру», «Аяқтау». */
  bar?: ComponentChildren;
  /** Above `main` at full width: a cover. */
  cover?: ComponentChildren;
  /** Body texts of work screens and kiosks may use the whole width. */
  isWide?: boolean;
  children?: ComponentChildren;
};

/** The shell of every page. */
export function Page(props: PageProps) {
  const { lang, path, brand, kind = 'public', theme = 'auto', textSize, navigation } = props;
  return (
    <InLanguage lang={lang}>
      <html
        lang={lang}
        class={classNames(
          'govuk-template',
          `sot--${kind}`,
          `sot--${theme}`,
          textSize && `sot--text-${textSize}`,
          props.isLow && 'sot--low',
          props.isStrong && 'sot--strong',
        )}
      >
        <PageHead {...props} siteName={brand.name} />
        <body class="govuk-template__body">
          <script src={assetUrl('js-enabled.js')} />
          <SkipLink />
          <header class="govuk-template__header">
            {props.isDemo && <DemoBanner />}
            <PageHeader {...{ lang, path, brand }} account={props.account} hideLanguages={kind === 'kiosk'} />
            {navigation && navigation.length > 0 && <ServiceNavigation items={navigation} />}
          </header>
          <PageBody {...props} />
          <footer class="govuk-template__footer">{props.bar ?? <PageFooter {...props.footer} />}</footer>
        </body>
      </html>
    </InLanguage>
  );
}

/** A cover belongs to the main content, so that the skip link does not skip the heading. */
function PageBody({ cover, isWide, breadcrumbs, backHref, children, ...page }: PageProps) {
  const texts = useTexts();
  const isFound = page.kind === 'public' && !page.isPrivate && !page.hasNames;
  const container = classNames('govuk-width-container', isWide && 'sot-wide');
  if (cover) {
    return (
      <main id="main-content">
        {cover}
        <div class={classNames(container, 'govuk-main-wrapper')}>{children}</div>
      </main>
    );
  }
  return (
    <div class={container}>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      {backHref && (
        <nav aria-label={texts.back}>
          <BackLink href={backHref} />
        </nav>
      )}
      <main class="govuk-main-wrapper" id="main-content">
        {children}
      </main>
      {breadcrumbs && page.origin && isFound && <CrumbFacts items={breadcrumbs} origin={page.origin} />}
    </div>
  );
}
