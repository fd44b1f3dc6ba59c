import { Input, Select } from '#design';
import { type OutlineMark, recordingTexts } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import type { RecordingViewProps } from './recording-view.tsx';
import { clockTime, speakerIn, speakerNames } from './recording-words.ts';
import { recordingPageTexts } from './texts.ts';

/** What was marked, each leading to its moment; the filters work by script alone. */
export function MarkLog({ lang, outline, base, participants }: RecordingViewProps) {
  const texts = recordingPageTexts(lang);
  const { marks } = outline;
  const names = speakerNames(lang, participants);
  return (
    <section class="sot-player__log" aria-labelledby="marks">
      <h2 class="govuk-heading-m" id="marks">
        {texts.log}
      </h2>
      {(marks.length > 0 || outline.isLive) && <Filters {...{ lang, marks, names }} isLive={outline.isLive} />}
      {(marks.length === 0 || outline.isLive) && (
        <p class="govuk-body" data-player="log-empty" hidden={marks.length > 0}>
          {texts.logEmpty}
        </p>
      )}
      <ol class="sot-player__marks" data-player="marks">
        {marks.map((mark) => (
          <MarkLine key={mark.id} {...{ lang, mark, base, names }} />
        ))}
      </ol>
    </section>
  );
}

interface MarkLineProps {
  readonly lang: Lang;
  readonly mark: OutlineMark;
  readonly base: string;
  readonly names: Readonly<Record<string, string>>;
}

function MarkLine({ lang, mark, base, names }: MarkLineProps) {
  const { atUs, kind, speaker, text, isAddedLater } = mark;
  const said = speakerIn(names, speaker);
  return (
    <li class="sot-player__mark" data-at={atUs} data-id={mark.id} data-kind={kind} data-speaker={speaker ?? ''}>
      <a class="govuk-link" href={`${base}?t=${atUs}`} data-mark={atUs}>
        {clockTime(atUs)}
      </a>{' '}
      <span>
        <strong>{recordingTexts(lang).markKinds[kind]}</strong>
        {said && `: ${said}`}
        {text && <span class="sot-line">{text}</span>}
        {isAddedLater && <span class="sot-line govuk-hint">{recordingPageTexts(lang).addedLater}</span>}
      </span>
    </li>
  );
}

interface FiltersProps extends Pick<MarkLineProps, 'lang' | 'names'> {
  readonly marks: readonly OutlineMark[];
  /** Who has not spoken yet may speak. */
  readonly isLive: boolean;
}

function Filters({ lang, marks, names, isLive }: FiltersProps) {
  const texts = recordingPageTexts(lang);
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const speakers = [...new Set(marks.flatMap(({ speaker }) => speaker ?? []))].flatMap((value) => {
    const text = speakerIn(names, value);
    return text ? { value, text } : [];
  });
  const all = { value: '', text: texts.all };
  return (
    <div class="sot-player__filters" data-player="filters" hidden>
      <Input name="search" id="mark-search" label={texts.search} type="search" autocomplete="off" />
      <Select
        name="kind"
        id="mark-kind"
        label={texts.kind}
        items={[all, ...kinds.map((kind) => ({ value: kind, text: recordingTexts(lang).markKinds[kind] }))]}
      />
      {(speakers.length > 0 || isLive) && (
        <Select name="speaker" id="mark-speaker" label={texts.speaker} items={[all, ...speakers]} />
      )}
      <p class="govuk-hint" data-player="found" data-said={texts.found({ count: 0 })} role="status" />
    </div>
  );
}
