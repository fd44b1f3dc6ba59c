import { endingOf, type Segment, segmentParagraphs } from '#modules/acts';
import { actPageTexts } from './texts.ts';

interface ParagraphsProps {
  readonly segments: readonly Segment[];
  readonly language: 'kk' | 'ru';
  /** A line that carries the ruling itself: «ҰЙҒАРДЫ:». */
  readonly isRuling: (line: string) => boolean;
}

/** Text of one part; a hidden name is read aloud as «А. деген азамат», not as a full stop. */
export function Paragraphs({ segments, language, isRuling }: ParagraphsProps) {
  return (
    <>
      {segmentParagraphs(segments).map((lines, index) => {
        const [only] = lines.length === 1 ? (lines[0] ?? []) : [];
        const isStrong = typeof only === 'string' && isRuling(only);
        return (
          <p key={index} class={isStrong ? 'govuk-body govuk-!-font-weight-bold sot-centred' : 'govuk-body'}>
            {lines.map((line, at) => (
              <Line key={at} line={line} language={language} isLast={at === lines.length - 1} />
            ))}
          </p>
        );
      })}
    </>
  );
}

function Line(props: { readonly line: readonly Segment[]; readonly language: 'kk' | 'ru'; readonly isLast: boolean }) {
  const { line, language, isLast } = props;
  return (
    <>
      {line.map((segment, index) =>
        typeof segment === 'string' ? segment : <Hidden key={index} segment={segment} language={language} />,
      )}
      {!isLast && <br />}
    </>
  );
}

function Hidden({ segment, language }: { readonly segment: Exclude<Segment, string>; readonly language: 'kk' | 'ru' }) {
  const shown = `${segment.shown}${endingOf(segment)}`;
  if (segment.kind !== 'person') return <span class="sot-hidden-words">{shown}</span>;
  return (
    <>
      <span class="sot-hidden-words" aria-hidden="true">
        {shown}
      </span>
      <span class="govuk-visually-hidden">{actPageTexts(language).person({ letter: segment.shown })}</span>
    </>
  );
}
