import { useContext } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { LangContext } from './in-language.ts';
import { Island } from './islands/island.tsx';
import type { Spoken } from './spoken.ts';
import { designTexts } from './texts.ts';
import { voicesOf } from './voices.ts';

export type ListenButtonProps = {
  /** What is read, in order: `[texts.title, { number: 304 }]`. No name of a person unless headphones are plugged in. */
  say: readonly Spoken[];
};

/**
 * «Тыңдау»: reads fixed texts, numbers and names by the voice of a machine, and says so. Absent when a text has no voice yet
 * (`npm run voices`), and without JavaScript.
 */
export function ListenButton({ say }: ListenButtonProps) {
  const lang = useContext(LangContext);
  const sounds = voicesOf(lang, say);
  if (!sounds) return null;
  const texts = designTexts[lang];
  return (
    <Island name="listen" props={{ sounds, silent: texts.noSound }}>
      <div class="sot-listen" hidden>
        <button type="button" class="govuk-button govuk-button--secondary sot-listen__button" data-listen>
          <span class="sot-listen__start">
            <Icon name="play" /> {texts.listen}
          </span>
          <span class="sot-listen__stop">
            <Icon name="stop" /> {texts.stopListening}
          </span>
        </button>
        <span class="sot-listen__note">{texts.machineVoice}</span>
        <span class="sot-listen__note" role="status" />
      </div>
    </Island>
  );
}
