import { hasTimeWithin, PLAIN_MINUTES } from '#modules/recording';
import type { RecordingViewProps } from './recording-view.tsx';
import { clockTime, inOrder, trackName } from './recording-words.ts';
import { recordingPageTexts } from './texts.ts';

const PLAIN_US = PLAIN_MINUTES * 60_000_000;

/** The same recording for a browser without scripts: a list of plain files, and the one that holds the moment asked for. */
export function PlainVideos({ lang, outline, asked, watermark }: RecordingViewProps) {
  const texts = recordingPageTexts(lang);
  const tracks = inOrder(outline.tracks);
  const starts = chapters(outline.fromUs, outline.toUs);
  const chosen = starts.findLast((start) => start <= (asked ?? outline.fromUs)) ?? starts[0];
  const [first] = tracks;
  if (chosen === undefined || !first) return null;
  const href = (track: string, start: number) => `/media/recordings/${outline.id}/plain/${track}?from=${start}`;
  const second = asked === undefined ? 0 : Math.max(0, Math.floor((asked - chosen) / 1_000_000));
  return (
    <section data-player="plain" aria-labelledby="plain">
      <h2 class="govuk-heading-m" id="plain">
        {texts.plain}
      </h2>
      <p class="govuk-body">{texts.plainLead}</p>
      <div class="sot-player__plain">
        {/* biome-ignore lint/a11y/useMediaCaption: the log above it is the text; a transcript is an attachment of the protocol */}
        <video controls preload="none" src={`${href(first.name, chosen)}#t=${second}`} />
        <p class="sot-player__watermark" aria-hidden="true">
          {watermark}
        </p>
      </div>
      <ul class="govuk-list">
        {starts.map((start) => (
          <li key={start}>
            {clockTime(start)}:{' '}
            {tracks
              .filter((track) => hasTimeWithin(track, start, start + PLAIN_US))
              .map((track, index) => (
                <span key={track.name}>
                  {index > 0 && ', '}
                  <a class="govuk-link" href={href(track.name, start)}>
                    {trackName(lang, track)}
                  </a>
                </span>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function chapters(fromUs: number, toUs: number): readonly number[] {
  const count = Math.ceil((toUs - fromUs) / PLAIN_US);
  return Array.from({ length: count }, (_, index) => fromUs + index * PLAIN_US);
}
