import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/i18n';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';
import { Sign } from '../sign.tsx';
import { LanguageNavigation } from './language-navigation.tsx';

export type Brand = {
  /** «Ашық сот». */
  name: string;
  /** Without it the sign is a sign, not a link. */
  href?: string;
  /** The court, «Сот кабинеті», «Ақпарат киоскі». */
  descriptor?: ComponentChildren;
};

export type PageHeaderProps = {
  lang: Lang;
  path: string;
  brand: Brand;
  account?: ComponentChildren;
  hideLanguages?: boolean;
};

/** Sign, name of the court, languages, account. */
export function PageHeader({ lang, path, brand, account, hideLanguages }: PageHeaderProps) {
  return (
    <div class="sot-header">
      <div class="govuk-width-container sot-header__container">
        {brand.href === undefined ? (
          <div class="sot-brand">
            <BrandParts {...brand} />
          </div>
        ) : (
          <a class="sot-brand" href={brand.href}>
            <BrandParts {...brand} />
          </a>
        )}
        <div class="sot-header__tools">
          {!hideLanguages && <LanguageNavigation current={lang} path={path} inverse />}
          {account && <div class="sot-account">{account}</div>}
        </div>
      </div>
    </div>
  );
}

function BrandParts({ name, descriptor }: Brand) {
  return (
    <>
      <Sign class="sot-brand__sign" />
      <span class="sot-brand__text">
        <span class="sot-brand__name">{name}</span>
        {descriptor && <span class="sot-brand__descriptor">{descriptor}</span>}
      </span>
    </>
  );
}

/** For the account slot of the header: sign in, or the name of who is signed in. */
export function AccountLink({
  href,
  icon = 'person',
  children,
}: {
  href: string;
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <a class="sot-account__link" href={href}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  );
}

/** Signs out by POST; a link could be fetched ahead by the browser. */
export function SignOut({ action, children }: { action: string; children: ComponentChildren }) {
  return (
    <form class="sot-account__form" action={action} method="post">
      <button type="submit" class="sot-account__link">
        <Icon name="sign-out" />
        <span>{children}</span>
      </button>
    </form>
  );
}
