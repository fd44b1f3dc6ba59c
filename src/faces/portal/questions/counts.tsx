import { formatCount } from '@ashyq/kk-text';
import { classNames } from '#design';
import type { QuestionCounts } from '#modules/questions';
import type { Lang } from '#platform/i18n';
import { questionsPageTexts } from './texts.ts';

/** How a blog keeps its word: the numbers that everybody sees, the late ones among them. */
export function Counts({ lang, counts, year }: { lang: Lang; counts: QuestionCounts; year: number }) {
  const texts = questionsPageTexts(lang);
  const { asked, answered, inTime, refused, waiting, late } = counts;
  const facts = [
    { name: texts.asked, count: asked },
    { name: texts.answered, count: answered },
    { name: texts.inTime, count: inTime },
    { name: texts.refused, count: refused },
    { name: texts.waiting, count: waiting },
    { name: texts.late, count: late, isBad: late > 0 },
  ];
  return (
    <section aria-labelledby="counts">
      <h2 class="govuk-heading-s" id="counts">
        {texts.counts({ year })}
      </h2>
      <dl class="sot-counts">
        {facts.map(({ name, count, isBad }) => (
          <div key={name} class={classNames('sot-counts__fact', isBad && 'sot-counts__fact--bad')}>
            <dt class="sot-counts__name">{name}</dt>
            <dd class="sot-counts__count">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
