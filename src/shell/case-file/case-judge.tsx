import { formatDate, romaniseName } from '@ashyq/kk-text';
import { type Draw, judgesDrawn } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';

interface CaseJudgeProps {
  readonly lang: Lang;
  /** Surname and initials; undefined: nobody yet. */
  readonly judge: string | undefined;
  /** Every draw of the case, the first one first; none when it came with its judge. */
  readonly draws: readonly Draw[];
}

/** Who hears the case, how that came about, and the way to the protocol of the draw. */
export function CaseJudge({ lang, judge, draws }: CaseJudgeProps) {
  const texts = caseFileTexts(lang);
  const draw = draws.at(-1);
  if (!judge) return <>{texts.noJudge}</>;
  return (
    <>
      {namesOf(lang, judge, draw)}
      {draw && (
        <span class="sot-line govuk-hint govuk-!-margin-bottom-0">
          {saidOf(lang, draw)}{' '}
          <a class="govuk-link" href={`/${lang}/draws/${draw.id}`}>
            {texts.howDrawn}
          </a>
        </span>
      )}
    </>
  );
}

/** A panel is the draw's to name: the case itself keeps who presides. */
function namesOf(lang: Lang, judge: string, draw: Draw | undefined): string {
  const panel = draw && draw.document.seats > 1 ? judgesDrawn(draw.document) : [];
  const names = panel.length > 1 ? [`${panel[0]} (${caseFileTexts(lang).presides})`, ...panel.slice(1)] : [judge];
  return names.map((name) => (lang === 'en' ? romaniseName(name) : name)).join(', ');
}

function saidOf(lang: Lang, { draw, drawnAt, candidates, document }: Draw): string {
  const texts = caseFileTexts(lang);
  const day = formatDate(lang, legalDay(drawnAt));
  if (document.way === 'same_judge') return texts.sameJudge({ day });
  return draw === 1 ? texts.drawn({ count: candidates, day }) : texts.drawnAgain({ count: candidates, day });
}
