import type { ComponentChildren } from 'preact';
import { LiveRegion, LiveSaid } from '#design';
import type { CaseFile } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';

interface CaseRegionProps {
  readonly lang: Lang;
  readonly file: CaseFile;
  readonly base: string;
  readonly isWholeCourse: boolean;
  /** When the file was read. */
  readonly now: Temporal.Instant;
  readonly children: ComponentChildren;
}

/** Everything of a case that others may change while the page is open; what the reader types stands outside of it. */
export function CaseRegion({ lang, file, base, isWholeCourse, now, children }: CaseRegionProps) {
  const since = file.seenAt?.toString() ?? 'never';
  const course = isWholeCourse ? '&course=all' : '';
  return (
    <LiveRegion
      id="case"
      topics={[`case-file:${file.found.id}`]}
      url={`${base}/now?since=${since}${course}`}
      since={now.toString()}
      announcement={caseFileTexts(lang).changed}
    >
      {children}
    </LiveRegion>
  );
}

/** What a screen reader is told when the region follows the court: how much of each is new. */
export function CaseSaid({ lang, file }: Pick<CaseRegionProps, 'lang' | 'file'>) {
  const texts = caseFileTexts(lang);
  const counts = {
    documents: file.documents.filter(({ isNew }) => isNew).length,
    messages: file.messages.filter(({ isNew }) => isNew).length,
    events: file.course.filter(({ isNew }) => isNew).length,
  };
  return <LiveSaid>{texts.nowNew(counts)}</LiveSaid>;
}

/** Since when the reader of an open page counts what is new; the page that was opened says it in the address. */
export function newSince(asked: string | undefined): Temporal.Instant | undefined {
  try {
    return asked === undefined || asked === 'never' ? undefined : Temporal.Instant.from(asked);
  } catch (malformed) {
    if (malformed instanceof RangeError) return undefined;
    throw malformed;
  }
}
