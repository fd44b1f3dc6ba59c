import type { Lang } from '#platform/i18n';
import { assetImports, assetUrl } from '../assets.ts';
import { useTexts } from '../texts.ts';

export type HeadProps = {
  lang: Lang;
  path: string;
  /** The `h1` of the page; for a step of a form also the step. */
  title: string;
  siteName: string;
  /** Starts the title with «Қате:». */
  hasError?: boolean;
  description?: string;
  kind?: 'public' | 'work' | 'kiosk';
  /** Keeps search engines away and names no address of the page. */
  isPrivate?: boolean;
  /** Open to everyone, but names people: search engines must not keep it. */
  hasNames?: boolean;
  /** `https://sot.example`; without it the page names no canonical address. */
  origin?: string;
  feeds?: readonly { type: string; title: string; href: string }[];
  /** Without JavaScript the page repeats itself; at least 5. */
  refreshSeconds?: number;
  /** Where it goes then; default: the same page. */
  refreshHref?: string;
};

const languages: readonly Lang[] = ['kk', 'ru', 'en'];

export function PageHead(props: HeadProps) {
  const { title, siteName, hasError, kind, refreshSeconds, refreshHref } = props;
  const texts = useTexts();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasError ? `${texts.error}: ` : ''}${title === siteName ? '' : `${title} – `}${siteName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b3a5d" />
      {/* Fonts are not preloaded: on a slow line they would share it with the stylesheet, which the first words wait for. */}
      <link rel="stylesheet" href={assetUrl('public.css')} />
      {kind === 'kiosk' && <link rel="stylesheet" href={assetUrl('kiosk.css')} />}
      <script type="module" src={assetUrl('page.js')} />
      {assetImports('page.js').map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assetUrl('favicon.svg')} />
      <link rel="manifest" href={assetUrl('app.webmanifest')} />
      {props.description && <meta name="description" content={props.description} />}
      {refreshSeconds && (
        <noscript>
          <meta
            http-equiv="refresh"
            content={`${Math.max(5, refreshSeconds)}${refreshHref ? `; url=${refreshHref}` : ''}`}
          />
        </noscript>
      )}
      <Addresses {...props} />
    </head>
  );
}

/** Where the same page stands in each language, or that it stands nowhere public. */
function Addresses({ lang, path, isPrivate, hasNames, origin, feeds = [] }: HeadProps) {
  if (isPrivate) return <meta name="robots" content="noindex, nofollow" />;
  return (
    <>
      {hasNames && <meta name="robots" content="noindex, noarchive" />}
      {origin && <link rel="canonical" href={`${origin}/${lang}${path}`} />}
      {languages.map((other) => (
        <link key={other} rel="alternate" hreflang={other} href={`${origin ?? ''}/${other}${path}`} />
      ))}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
    </>
  );
}
