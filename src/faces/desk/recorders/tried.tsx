import { words } from '@ashyq/recorder/words';
import { SummaryList, WarningText } from '#design';
import type { CameraTry } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { recordersTexts } from './texts.ts';

/** What came of a camera that is not entered yet: its picture, or why there is none. */
export function Tried({ lang, tried }: { readonly lang: Lang; readonly tried: CameraTry }) {
  const texts = recordersTexts(lang);
  const { isReady, trouble, pictureKey } = tried;
  return (
    <section class="sot-card govuk-!-margin-bottom-6" aria-labelledby="tried" role="status">
      <h3 class="govuk-heading-s" id="tried">
        {isReady ? texts.triedReady : texts.triedNot}
      </h3>
      {trouble && <WarningText>{words[lang].troubles[trouble]}</WarningText>}
      {pictureKey && (
        <video
          class="sot-player__plain"
          width={640}
          src={`/media/tried-camera.mp4?camera=${pictureKey}`}
          muted
          autoPlay
          playsInline
          preload="auto"
          aria-label={texts.triedPicture}
        />
      )}
      <SummaryList rows={factsOf(lang, tried)} />
    </section>
  );
}

function factsOf(lang: Lang, { tracks, framesPerSecond, clockErrorMs }: CameraTry) {
  const texts = recordersTexts(lang);
  const [track] = tracks;
  return [
    ...(track?.codecs ? [{ key: texts.triedCodec, value: track.codecs }] : []),
    ...(track?.width ? [{ key: texts.triedSize, value: `${track.width}×${track.height}` }] : []),
    ...(framesPerSecond ? [{ key: texts.triedRate, value: String(Math.round(framesPerSecond)) }] : []),
    { key: texts.triedClock, value: clockErrorMs === undefined ? texts.triedNoClock : String(clockErrorMs) },
  ];
}
