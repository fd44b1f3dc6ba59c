import type { Lang } from '#platform/i18n';
import { Button } from './components/button.tsx';
import { Cover } from './components/cover.tsx';
import { KioskBar } from './components/kiosk-bar.tsx';
import { Page, type PageProps } from './components/page.tsx';
import { AccountLink, SignOut } from './components/page-header.tsx';
import { SearchForm } from './components/search-form.tsx';
import { Cards, Messages } from './components-page/content.tsx';
import { CourtDay } from './components-page/court-day.tsx';
import { Buttons, Fields } from './components-page/forms.tsx';
import { Foundations } from './components-page/foundations.tsx';
import { Lists } from './components-page/lists.tsx';
import { type Sample, samples } from './components-page/samples.ts';

export type ComponentsPageProps = {
  lang: Lang;
  kind?: NonNullable<PageProps['kind']>;
  theme?: NonNullable<PageProps['theme']>;
  isLow?: boolean;
};

const links = ['/hearings', '/courts', '/acts', '/helplines'];

const brand = 'Ашық сот';

/** Every component in each of its states; served at `/{lang}/design` of a demo. */
export function ComponentsPage({ lang, kind = 'public', theme = 'auto', isLow = false }: ComponentsPageProps) {
  const text = samples[lang];
  return (
    <Page
      {...frame(lang, text)}
      {...{ kind, theme, isLow }}
      bar={kind === 'kiosk' ? <Bar lang={lang} text={text} /> : undefined}
    >
      <Foundations text={text} />
      <Buttons text={text} />
      <CourtDay text={text} />
      <Lists text={text} />
      <Messages text={text} />
      <Cards text={text} />
      <Fields text={text} />
    </Page>
  );
}

function frame(lang: Lang, text: Sample): PageProps {
  return {
    lang,
    path: '/design',
    title: text.title,
    description: text.lead,
    brand: { name: brand, href: `/${lang}`, descriptor: text.court },
    isDemo: true,
    isPrivate: true,
    cover: (
      <Cover title={text.title} lead={text.lead}>
        <SearchForm action={`/${lang}/search`} label={text.search} hint={text.searchHint} button={text.searchButton} />
      </Cover>
    ),
    navigation: text.nav.map((name, at) => {
      const item = { text: name, href: `/${lang}${links[at] ?? ''}` };
      return at === 0 ? { ...item, current: 'section' as const } : item;
    }),
    account: (
      <>
        <AccountLink href={`/${lang}/sign-in`} icon="sign-in">
          {text.signIn}
        </AccountLink>
        <SignOut action={`/${lang}/sign-out`}>{text.signOut}</SignOut>
      </>
    ),
    footer: {
      help: { phone: text.phone, hours: text.phoneHours },
      contacts: <p>{text.address}</p>,
      links: text.footerLinks.map((name, at) => ({ text: name, href: `#footer-${at + 1}` })),
      owner: text.owner,
    },
  };
}

function Bar({ lang, text }: { lang: Lang; text: Sample }) {
  return (
    <KioskBar lang={lang} path="/design">
      <Button kind="secondary" type="button">
        {text.lower}
      </Button>
      <Button type="button">{text.finish}</Button>
    </KioskBar>
  );
}
