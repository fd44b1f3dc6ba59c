import { formatDate } from '@ashyq/kk-text';
import type { ExplainedTerm } from '#modules/cases';
import type { Term } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';
import { momentIn } from './words.ts';

/** «10 жұмыс күні». */
export function lengthIn(lang: Lang, { amount: n, unit }: Term): string {
  return caseFileTexts(lang).units[unit]({ n });
}

/** «АПК 166(2)-бап», «ст. 166(2) ГПК». @param norm `CPC RK art. 122`, as the rules of counting name it */
export function articleIn(lang: Lang, norm: string): string {
  if (norm.includes('; '))
    return norm
      .split('; ')
      .map((one) => articleIn(lang, one))
      .join('; ');
  const { codes, article } = caseFileTexts(lang);
  const [, code = '', number = norm] = /^(\w+) RK (?:arts?\. )?(.+)$/.exec(norm) ?? [];
  return code in codes ? article({ code: codes[code as keyof typeof codes], article: number }) : norm;
}

/** The arithmetic of a term, a line a step. */
export function traceIn(lang: Lang, { deadline }: ExplainedTerm): readonly string[] {
  return deadline.trace.flatMap((step) => lineOf(lang, step));
}

function lineOf(lang: Lang, step: ExplainedTerm['deadline']['trace'][number]): readonly string[] {
  const { trace } = caseFileTexts(lang);
  const day = (date: Temporal.PlainDate): string => formatDate(lang, date);
  const article = 'article' in step ? articleIn(lang, step.article) : '';
  switch (step.step) {
    case 'event_not_counted':
      return [trace.event({ day: day(step.day), article })];
    case 'on_the_day':
      return [trace.onTheDay({ day: day(step.day), article })];
    case 'counted_from':
      return [trace.from({ at: momentIn(lang, step.at), article })];
    case 'counted':
      return [trace.counted({ n: step.number, of: step.of, day: day(step.day) })];
    case 'skipped':
      return [trace.skipped({ day: day(step.day), name: step.name?.[lang] ?? trace.rest })];
    case 'suspended':
    case 'interrupted':
      return [
        trace[step.step]({ day: day(step.on), article }),
        ...(step.resumedOn ? [trace.resumed({ day: day(step.resumedOn) })] : []),
      ];
    case 'prolonged':
      return [trace.prolonged({ by: lengthIn(lang, step.by), article })];
    case 'matching_day':
      return [trace.matching({ day: day(step.day), article })];
    case 'month_end_instead':
      return [trace.monthEnd({ day: day(step.day), article })];
    case 'rolled_over':
      return [trace.rolled({ from: day(step.from), to: day(step.to), article })];
    case 'ends':
      return [trace.ends({ day: day(step.day), article })];
  }
}
