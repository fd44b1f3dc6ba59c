import { useContext } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { LangContext } from './in-language.ts';
import { Island } from './islands/island.tsx';
import type { Spoken } from './spoken.ts';
import { designTexts } from './texts.ts';
import { voicesOf } from './voices.ts';

export type ListenButtonProps = {
  /** What is read, in order: `[texts.title, { number: 304 }]`. No name of a person unless headphones are plugged in. */
  say: readonly Spoken[];
  /** Of the button; default: a secondary button. */
  class?: string;
};

/**
 * «Тыңдау»: reads fixed texts, numbers and names by the voice of a machine, and says so. Absent when a text has no voice yet
 * (`npm run voices`), and without JavaScript.
 */
export function ListenButton({ say, class: look = 'govuk-button govuk-button--secondary' }: ListenButtonProps) {
  const lang = useContext(LangContext);
  const sounds = voicesOf(lang, say);
  if (!sounds) return null;
  const texts = designTexts[lang];
  return (
    <Island name="listen" props={{ sounds, silent: texts.noSound }}>
      <button type="button" class={classNames(look, 'sot-listen')} hidden>
        <Icon name="play" class="sot-listen__start" />
        <Icon name="stop" class="sot-listen__stop" />
        <span class="sot-listen__start">{texts.listen}</span>
        <span class="sot-listen__stop">{texts.stopListening}</span>
        <span class="sot-listen__note" role="status">
          {texts.machineVoice}
        </span>
      </button>
    </Island>
  );
}
