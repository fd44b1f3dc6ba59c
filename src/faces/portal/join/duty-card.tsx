import { Details } from '#design';
import type { OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { joinTexts } from './texts.ts';

interface DutyCardProps {
  readonly lang: Lang;
  readonly card: OwnRoom['card'];
}

/** What somebody who takes part may and must, at hand for the moment when the judge explains it. */
export function DutyCard({ lang, card }: DutyCardProps) {
  if (!card) return null;
  const { cards, judgeNamesNorm } = joinTexts(lang);
  const { title, lines } = cards[card.card];
  return (
    <Details summary={title}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="govuk-hint">{card.norm ? articleIn(lang, card.norm) : judgeNamesNorm}</p>
    </Details>
  );
}
