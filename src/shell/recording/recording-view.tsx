import { EmptyState, InsetText, Island, Tag, WarningText } from '#design';
import type { Participant } from '#modules/cases';
import {
  mayShowInCourt,
  type Outline,
  type RecordingLook,
  recordingTexts,
  type SealState,
  type Showing,
  type TranscriptLine,
  type Viewing,
} from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { momentIn } from '../case-file/words.ts';
import { LookList } from './look-list.tsx';
import { MachineTranscript } from './machine-transcript.tsx';
import { MarkLog } from './mark-log.tsx';
import { PlainVideos } from './plain-videos.tsx';
import { PlayerStage } from './player-stage.tsx';
import { speakerNames } from './recording-words.ts';
import { ShownTo } from './showing-view.tsx';
import { recordingPageTexts } from './texts.ts';

export interface RecordingViewProps {
  readonly lang: Lang;
  readonly title: string;
  readonly number: string;
  readonly caseHref: string;
  /** Address of this page. */
  readonly base: string;
  readonly viewing: Viewing;
  readonly outline: Outline;
  readonly looks: readonly RecordingLook[];
  readonly participants: readonly Participant[];
  readonly seals: SealState | undefined;
  /** What a machine heard; empty: there is no transcript. */
  readonly transcript: readonly TranscriptLine[];
  readonly watermark: string;
  /** To whom it is being shown in the court. */
  readonly showing: Showing | undefined;
  /** Where a remark on the protocol is written; undefined: this reader writes none. */
  readonly protocolHref: string | undefined;
  /** Moment of the address, in microseconds of Unix time. */
  readonly asked: number | undefined;
}

export function RecordingView(props: RecordingViewProps) {
  const { lang, title, number, caseHref, viewing, outline } = props;
  const texts = recordingPageTexts(lang);
  const isHidden = viewing.isWholeClosed && !viewing.canSeeClosed;
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{title}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={caseHref}>
          {texts.ofCase({ number })}
        </a>{' '}
        {outline.isLive && (
          <span data-while-live>
            <Tag tone="red" icon="record">
              {texts.live}
            </Tag>
          </span>
        )}
      </p>
      {isHidden && <EmptyState title={texts.closedWhole}>{texts.closedWholeNext}</EmptyState>}
      {!isHidden && outline.closed.length > 0 && <WarningText>{texts.closedParts}</WarningText>}
      {props.showing && <ShownTo {...{ lang }} base={props.base} showing={props.showing} />}
      {!isHidden && <Playing {...props} />}
      {props.seals && <Seals {...{ lang }} seals={props.seals} />}
      {!outline.isLive && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${props.base}/copy`}>
            {texts.copy}
          </a>
        </p>
      )}
      {mayShowInCourt(viewing) && !props.showing && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${props.base}/showing`}>
            {texts.show}
          </a>
        </p>
      )}
      <LookList {...props} />
    </>
  );
}

function Playing(props: RecordingViewProps) {
  const { lang, outline } = props;
  const texts = recordingPageTexts(lang);
  const isEmpty = outline.tracks.every(({ segments }) => segments.length === 0);
  if (isEmpty && !outline.isLive) return <EmptyState title={texts.empty}>{texts.emptyNext}</EmptyState>;
  const { play, pause, gap, closed, waiting, slow, failed, linkCopied, linkShown, clip, addedLater } = texts;
  return (
    <Island
      name="player"
      props={{
        media: `/media/recordings/${outline.id}`,
        words: { play, pause, gap, closed, waiting, slow, failed, linkCopied, linkShown, clip, addedLater },
        kinds: recordingTexts(lang).markKinds,
        speakers: speakerNames(lang, props.participants),
      }}
    >
      {isEmpty && (
        <div data-player="empty">
          <InsetText>{texts.emptyNext}</InsetText>
        </div>
      )}
      <div class="sot-player">
        <PlayerStage {...props} />
        <MarkLog {...props} />
      </div>
      <MachineTranscript {...{ lang }} base={props.base} lines={props.transcript} />
      <PlainVideos {...props} />
      <RemarkLink {...props} />
    </Island>
  );
}

/** The player puts the moment at which it stands into the address. */
function RemarkLink({ lang, protocolHref, asked }: RecordingViewProps) {
  if (protocolHref === undefined) return null;
  const at = asked === undefined ? '' : `?at=${new Date(asked / 1000).toISOString()}`;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${protocolHref}${at}`} data-remark>
        {recordingPageTexts(lang).remark}
      </a>
    </p>
  );
}

function Seals({ lang, seals }: { readonly lang: Lang; readonly seals: SealState }) {
  const texts = recordingPageTexts(lang);
  const { at, indication, stampedAt } = seals;
  const text = [
    ...[texts.seals[indication], texts.sealsAt({ at: momentIn(lang, at) })],
    ...(stampedAt ? [texts.stampedAt({ at: momentIn(lang, stampedAt) })] : []),
  ].join(' ');
  return indication === 'TOTAL_FAILED' ? <WarningText>{text}</WarningText> : <p class="govuk-body">{text}</p>;
}
