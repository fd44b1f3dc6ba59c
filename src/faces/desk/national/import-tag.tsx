import { Tag, type Tone } from '#design';
import type { SeenImport } from '#modules/torelik';
import type { Lang } from '#platform/i18n';
import { nationalTexts } from './texts.ts';

const tones: Readonly<Record<SeenImport['state'], Tone>> = {
  looked: 'grey',
  asked: 'blue',
  done: 'green',
  failed: 'red',
};

/** Where an import stands, in one word. */
export function ImportTag({ lang, state }: { readonly lang: Lang; readonly state: SeenImport['state'] }) {
  return <Tag tone={tones[state]}>{nationalTexts(lang).states[state]}</Tag>;
}
