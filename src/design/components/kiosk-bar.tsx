import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/i18n';
import { LanguageNavigation } from './language-navigation.tsx';

/** The lowest part of a kiosk's screen: languages as large buttons, then what the screen adds. For `Page.bar`. */
export function KioskBar(props: { lang: Lang; path: string; children?: ComponentChildren }) {
  return (
    <div class="sot-kiosk-bar">
      <LanguageNavigation current={props.lang} path={props.path} />
      {props.children && <div class="sot-kiosk-bar__actions">{props.children}</div>}
    </div>
  );
}
