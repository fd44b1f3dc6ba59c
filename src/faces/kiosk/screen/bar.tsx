import { assetUrl, Icon, type IconName, Island, LanguageNavigation, ListenButton, type Spoken } from '#design';
import { kioskVersion } from '#shell';
import { type Here, hereHref, pathOf, restHref } from './here.ts';
import { screenTexts } from './texts.ts';

export interface BarProps {
  readonly here: Here;
  /** Address of this screen below `/kiosk`, and what it asks for. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Where one step back leads, below `/kiosk`; default: the home. */
  readonly back?: { readonly path: string; readonly query?: Readonly<Record<string, string>> };
  /** What stands on the screen is for one reader: nothing of it stays in the browser. */
  readonly isPrivate?: boolean;
  /** What «Тыңдау» reads of this screen; a text without a voice takes the button away. */
  readonly say?: readonly Spoken[];
}

/** The lowest part of every screen: where to go, languages, how the screen is set, and what watches over its rest. */
export function Bar(props: BarProps) {
  const { here, path, query = {}, back, isPrivate = false, say = [] } = props;
  const isHome = path === '';
  const texts = screenTexts(here.lang);
  const styles = [assetUrl('keys.css')];
  return (
    <div class="sot-kiosk-bar">
      <div class="sot-kiosk-bar__said" role="status">
        <p hidden data-kiosk-offline>
          {texts.offline}
        </p>
        <p hidden data-kiosk-full>
          {texts.storageFull}
        </p>
      </div>
      {!isHome && <Turn lang={here.lang} />}
      {!isHome && <Ways here={here} back={back ?? { path: '' }} />}
      <LanguageNavigation current={here.lang} path={pathOf(here, path, query)} />
      <Settings here={here} path={path} query={query} say={say} />
      <Island name="kiosk" props={{ rest: restHref(here), isHome, isPrivate, version: kioskVersion(), styles }}>
        <StillHere here={here} />
      </Island>
    </div>
  );
}

/** Shown by the island where a screen is longer than the glass. */
function Turn({ lang }: { readonly lang: Here['lang'] }) {
  const texts = screenTexts(lang);
  return (
    <nav class="sot-turn" aria-label={texts.turn} hidden data-kiosk-turn>
      <button type="button" class="govuk-button govuk-button--secondary" data-turn="-1">
        <Icon name="arrow-left" /> {texts.turnBack}
      </button>
      <span class="sot-turn__place" role="status" data-turn-place />
      <button type="button" class="govuk-button govuk-button--secondary" data-turn="1">
        {texts.turnOn} <Icon name="arrow-right" />
      </button>
    </nav>
  );
}

function Ways({ here, back }: { readonly here: Here; readonly back: NonNullable<BarProps['back']> }) {
  const texts = screenTexts(here.lang);
  const isDeep = back.path !== '';
  return (
    <nav class="sot-kiosk-bar__ways" aria-label={texts.back}>
      {isDeep && (
        <a class="govuk-button govuk-button--secondary" href={hereHref(here, back.path, back.query)}>
          <Icon name="arrow-left" /> {texts.back}
        </a>
      )}
      <a class="govuk-button govuk-button--secondary" href={hereHref(here, '')}>
        <Icon name="home" /> {texts.home}
      </a>
      <a class="govuk-button" href={restHref(here)} data-kiosk-finish>
        <Icon name="check" /> {texts.finish}
      </a>
    </nav>
  );
}

/** Plain links: the same screen, set another way; and the voice that reads it. */
function Settings({ here, path, query = {}, say = [] }: Pick<BarProps, 'here' | 'path' | 'query' | 'say'>) {
  const texts = screenTexts(here.lang);
  const { isLow, isStrong, isLarge } = here;
  const links: readonly (readonly [IconName, string, Here])[] = [
    [isLow ? 'sort-up' : 'sort-down', isLow ? texts.raise : texts.lower, { ...here, isLow: !isLow }],
    ['eye', isStrong ? texts.plain : texts.strong, { ...here, isStrong: !isStrong }],
    [isLarge ? 'dash' : 'plus', isLarge ? texts.normal : texts.large, { ...here, isLarge: !isLarge }],
  ];
  return (
    <nav class="sot-kiosk-bar__settings" aria-label={texts.settings}>
      {links.map(([icon, text, other]) => (
        <a key={icon} class="sot-kiosk-bar__setting" href={hereHref(other, path, query)}>
          <Icon name={icon} />
          <span>{text}</span>
        </a>
      ))}
      <ListenButton say={say} class="sot-kiosk-bar__setting" />
    </nav>
  );
}

/** Asked after a minute without a touch; the island opens it. */
function StillHere({ here: { lang } }: { readonly here: Here }) {
  const texts = screenTexts(lang);
  return (
    <dialog class="sot-still-here" role="alertdialog" aria-labelledby="still-here" aria-describedby="still-here-left">
      <p class="sot-still-here__title" id="still-here">
        {texts.stillHere}
      </p>
      <p class="sot-still-here__text" id="still-here-left">
        {texts.clearing} <strong data-kiosk-left>20</strong>
      </p>
      <button type="button" class="govuk-button" data-kiosk-stay>
        {texts.here}
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" data-kiosk-end>
        {texts.finish}
      </button>
    </dialog>
  );
}
