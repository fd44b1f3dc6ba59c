import type { ComponentChildren } from 'preact';
import { Button, Details, Icon } from '#design';
import type { OutlineTrack } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import type { RecordingViewProps } from './recording-view.tsx';
import { inOrder, trackName } from './recording-words.ts';
import { recordingPageTexts } from './texts.ts';

/** Views, sound and what moves them; nothing of it is shown before its script has begun. */
export function PlayerStage({ lang, outline, watermark }: RecordingViewProps) {
  const texts = recordingPageTexts(lang);
  const tracks = inOrder(outline.tracks);
  const videos = tracks.filter(({ kind }) => kind === 'video');
  return (
    <section class="sot-player__theatre" data-player="theatre" aria-label={texts.player} hidden>
      <div class="sot-player__stage" data-player="stage">
        {videos.map((track, index) => (
          <VideoTile key={track.name} {...{ lang, track, watermark }} isMain={index === 0} />
        ))}
      </div>
      <div data-player="sounds" hidden>
        {tracks
          .filter(({ kind }) => kind === 'audio')
          .map(({ name }) => (
            // biome-ignore lint/a11y/useMediaCaption: the log beside it is the text; a transcript is an attachment of the protocol
            <audio key={name} data-track={name} data-kind="audio" />
          ))}
      </div>
      <Transport {...{ lang }} isLive={outline.isLive} />
    </section>
  );
}

interface TileProps {
  readonly lang: Lang;
  readonly track: OutlineTrack;
  readonly watermark: string;
  readonly isMain: boolean;
}

function VideoTile({ lang, track, watermark, isMain }: TileProps) {
  const view = trackName(lang, track);
  return (
    <figure class="sot-player__tile" data-tile={track.name} data-main={isMain ? '' : undefined}>
      <video data-track={track.name} data-kind="video" muted playsInline disablePictureInPicture tabIndex={-1} />
      <p class="sot-player__state" data-state={track.name} hidden />
      <p class="sot-player__watermark" aria-hidden="true">
        {watermark}
      </p>
      <figcaption class="sot-player__name">
        <button
          type="button"
          class="sot-player__choose"
          data-choose={track.name}
          aria-label={recordingPageTexts(lang).main({ view })}
          aria-pressed={isMain}
        >
          {view}
        </button>
      </figcaption>
    </figure>
  );
}

interface ControlProps {
  readonly deed: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Control({ deed, label, children }: ControlProps) {
  return (
    <button type="button" class="sot-player__control" data-deed={deed} title={label} aria-label={label}>
      {children}
    </button>
  );
}

const speeds = ['0.75', '1', '1.25', '1.5', '2'] as const;

function Transport({ lang, isLive }: { readonly lang: Lang; readonly isLive: boolean }) {
  const texts = recordingPageTexts(lang);
  return (
    <div class="sot-player__transport">
      <label class="govuk-visually-hidden" for="player-position">
        {texts.position}
      </label>
      <input
        class="sot-player__position"
        id="player-position"
        data-player="position"
        type="range"
        min="0"
        max="1"
        step="0.1"
        value="0"
      />
      <div class="sot-player__course" data-player="course" aria-hidden="true" />
      <Moves {...{ lang }} />
      <Rest {...{ lang, isLive }} />
      <p class="govuk-body-s sot-player__clip" data-player="clip" hidden />
      <p class="govuk-body-s sot-player__said" data-player="said" role="status" />
      <Details summary={texts.keys}>{texts.keysText}</Details>
    </div>
  );
}

function Moves({ lang }: { readonly lang: Lang }) {
  const texts = recordingPageTexts(lang);
  return (
    <div class="sot-player__row">
      <Control deed="toggle" label={texts.play}>
        <span class="sot-player__when-still">
          <Icon name="play" />
        </span>
        <span class="sot-player__when-playing">
          <Icon name="pause" />
        </span>
      </Control>
      <Control deed="back" label={texts.back}>
        −10
      </Control>
      <Control deed="forward" label={texts.forward}>
        +10
      </Control>
      <Control deed="frame-back" label={texts.frameBack}>
        <Icon name="arrow-left" />
      </Control>
      <Control deed="frame-forward" label={texts.frameForward}>
        <Icon name="arrow-right" />
      </Control>
      <output class="sot-player__time" data-player="time" for="player-position" />
      <label class="sot-player__field">
        <span>{texts.speed}</span>
        <select class="govuk-select" data-player="speed">
          {speeds.map((speed) => (
            <option key={speed} value={speed} selected={speed === '1'}>
              {speed}×
            </option>
          ))}
        </select>
      </label>
      <label class="sot-player__field">
        <span>{texts.volume}</span>
        <input type="range" data-player="volume" min="0" max="1" step="0.05" value="1" />
      </label>
    </div>
  );
}

function Rest({ lang, isLive }: { readonly lang: Lang; readonly isLive: boolean }) {
  const texts = recordingPageTexts(lang);
  const deeds = [
    { deed: 'link', text: texts.link, icon: 'copy' },
    { deed: 'clip-from', text: texts.from },
    { deed: 'clip-to', text: texts.to },
    { deed: 'clip-none', text: texts.wholeAgain, hidden: true },
  ] as const;
  return (
    <div class="sot-player__row">
      <label class="sot-player__field">
        <input type="checkbox" data-player="audio-only" />
        <span>{texts.audioOnly}</span>
      </label>
      {isLive && (
        <Button
          kind="secondary"
          type="button"
          icon="record"
          attributes={{ 'data-deed': 'live', 'data-while-live': true }}
        >
          {texts.toLive}
        </Button>
      )}
      {deeds.map(({ deed, text, ...rest }) => (
        <Button
          key={deed}
          kind="secondary"
          type="button"
          {...('icon' in rest ? { icon: rest.icon } : {})}
          attributes={{ 'data-deed': deed, ...('hidden' in rest ? { hidden: true } : {}) }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
