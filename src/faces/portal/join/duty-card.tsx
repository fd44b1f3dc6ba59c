import { Details } from '#design';
import type { OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { joinTexts } from './texts.ts';

type Card = keyof ReturnType<typeof joinTexts>['cards'];

const cards: Partial<Record<OwnRoom['own']['place'], Card>> = {
  ...{ party: 'party', counsel: 'party', witness: 'witness', helper: 'helper' },
};

/** What somebody who takes part may and must, at hand for the moment when the judge explains it. */
export function DutyCard({ lang, place }: { readonly lang: Lang; readonly place: OwnRoom['own']['place'] }) {
  const card = cards[place];
  if (!card) return null;
  const { cards: all, partyNorm } = joinTexts(lang);
  const { title, lines } = all[card];
  return (
    <Details summary={title}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {card === 'party' && <p class="govuk-hint">{partyNorm}</p>}
    </Details>
  );
}
