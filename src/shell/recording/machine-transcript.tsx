import { Details } from '#design';
import type { TranscriptLine } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { clockTime, trackName } from './recording-words.ts';
import { recordingPageTexts } from './texts.ts';

interface MachineTranscriptProps {
  readonly lang: Lang;
  readonly base: string;
  readonly lines: readonly TranscriptLine[];
}

/** What a machine heard, each line leading to its moment; nothing where there is no transcript. It says that it is an aid. */
export function MachineTranscript({ lang, base, lines }: MachineTranscriptProps) {
  const texts = recordingPageTexts(lang);
  if (lines.length === 0) return null;
  return (
    <Details summary={texts.machine}>
      <p class="govuk-hint">{texts.machineHint}</p>
      <ol class="sot-player__marks">
        {lines.map(({ track, fromUs, text }, index) => (
          <li key={`${fromUs}-${index}`} class="sot-player__mark">
            <a class="govuk-link" href={`${base}?t=${fromUs}`} data-mark={fromUs}>
              {clockTime(fromUs)}
            </a>{' '}
            <span>
              <strong>{trackName(lang, { name: track, kind: 'audio' })}</strong>
              <span class="sot-line">{text}</span>
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
