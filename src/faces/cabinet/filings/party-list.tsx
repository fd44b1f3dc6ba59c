import { Button, SummaryList } from '#design';
import { type Draft, type PartyField, partiesOf, partyLine, partyName } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { draftHref } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly field: PartyField;
  readonly question: string;
  readonly lang: Lang;
}

/** Parties that are written already, each with «change» and «remove»; what the register said stands beside. */
export function PartyList({ draft, field, question, lang }: Props) {
  const texts = filingPageTexts(lang);
  const parties = partiesOf(draft.answers, field.id);
  if (parties.length === 0) return null;
  const here = draftHref(lang, draft, `/${question}`);
  return (
    <>
      <h2 class="govuk-heading-m">{field.label[lang]}</h2>
      <SummaryList
        rows={parties.map((party) => ({
          key: partyName(party) || texts.party.unnamed,
          value: (
            <>
              {partyLine(party, lang)}
              {(party.register === 'silent' || party.register === 'absent') && (
                <p class="govuk-hint">{texts.party[party.register]}</p>
              )}
              <form method="post" action={here}>
                <input type="hidden" name="action" value="remove-party" />
                <input type="hidden" name="field" value={field.id} />
                <input type="hidden" name="key" value={party.key} />
                <input type="hidden" name={`seen.${field.id}`} value={String(draft.versions[field.id] ?? 0)} />
                <Button kind="plain">{texts.party.remove({ name: partyName(party) })}</Button>
              </form>
            </>
          ),
          actions: [
            { text: texts.change, href: `${here}?edit=${field.id}.${party.key}`, hiddenText: partyName(party) },
          ],
        }))}
      />
    </>
  );
}
