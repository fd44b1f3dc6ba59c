import { assetUrl, Icon, Island } from '#design';
import type { Lang } from '#platform/i18n';
import { type Deed, type Key, type LayoutName, rowsOf } from './layouts.ts';
import { keysTexts } from './texts.ts';

interface KeyboardProps {
  readonly lang: Lang;
  /** The first one is shown. */
  readonly layouts: readonly LayoutName[];
  /** Words of the key that sends the form. */
  readonly submit: string;
  /** Layout of a field by its name, where the field asks for another one than the first. */
  readonly layoutOf?: Readonly<Record<string, LayoutName>>;
}

/** Keys of our own for the fields of the form around them; a phone and a page without scripts have theirs. */
export function Keyboard({ lang, layouts, submit, layoutOf = {} }: KeyboardProps) {
  const texts = keysTexts(lang);
  return (
    <Island name="keyboard" props={{ layoutOf }}>
      <link rel="stylesheet" href={assetUrl('keys.css')} />
      <fieldset class="sot-keys" aria-label={texts.keyboard}>
        {layouts.map((name, at) => (
          <div key={name} class={`sot-keys__layout sot-keys__layout--${name}`} data-layout={name} hidden={at > 0}>
            {rowsOf(name, layouts).flatMap((row, index) =>
              row.map((key) => <KeyButton key={`${index}${idOf(key)}`} {...{ item: key, lang, submit }} />),
            )}
          </div>
        ))}
      </fieldset>
      <button type="submit" class="govuk-button sot-keys__plain">
        {submit}
      </button>
    </Island>
  );
}

function idOf(key: Key): string {
  return 'sign' in key ? key.sign : key.deed;
}

function KeyButton({ item, lang, submit }: { readonly item: Key; readonly lang: Lang; readonly submit: string }) {
  const span = `sot-key--${item.span ?? 1}`;
  if ('sign' in item)
    return (
      <button type="button" class={`sot-key ${span}`} data-sign={item.sign} tabIndex={0}>
        {item.sign.toUpperCase()}
      </button>
    );
  const { deed } = item;
  if (deed === 'submit')
    return (
      <button type="submit" class={`sot-key sot-key--submit ${span}`}>
        {submit}
      </button>
    );
  return (
    <button
      type="button"
      class={`sot-key sot-key--deed ${span}`}
      data-deed={deed}
      {...pressed(deed)}
      aria-label={nameOf(lang, deed)}
    >
      <Face lang={lang} deed={deed} />
    </button>
  );
}

const pressed = (deed: Deed) => (deed === 'capital' ? { 'aria-pressed': 'false' as const } : {});

function nameOf(lang: Lang, deed: Exclude<Deed, 'submit'>): string {
  const texts = keysTexts(lang);
  if (deed === 'letters') return texts.lettersLabel;
  if (deed === 'latin') return texts.latinLabel;
  if (deed === 'numbers') return texts.numbersLabel;
  return deed === 'pin' ? texts.latinLabel : texts[deed];
}

function Face({ lang, deed }: { readonly lang: Lang; readonly deed: Exclude<Deed, 'submit'> }) {
  const texts = keysTexts(lang);
  if (deed === 'erase') return <Icon name="arrow-left" />;
  if (deed === 'capital') return <Icon name="sort-up" />;
  if (deed === 'space') return <span>{texts.space}</span>;
  return <span>{deed === 'pin' ? texts.latin : texts[deed]}</span>;
}
