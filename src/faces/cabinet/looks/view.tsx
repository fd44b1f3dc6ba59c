import { EmptyState, Table } from '#design';
import { choiceText } from '#modules/courts';
import type { Look } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { momentText } from '../parts/moment.ts';
import { looksTexts } from './texts.ts';

export function LooksView(props: {
  readonly lang: Lang;
  readonly looks: readonly Look[];
  /** Names of the courts by code. */
  readonly courts: ReadonlyMap<string, string>;
  readonly olderHref: string | undefined;
}) {
  const { lang, looks, courts, olderHref } = props;
  const texts = looksTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {looks.length === 0 ? (
        <EmptyState title={texts.none} icon="lock" />
      ) : (
        <>
          <Table
            caption={texts.title}
            hideCaption
            stack
            columns={[texts.when, texts.who, texts.what].map((text) => ({ text }))}
            rows={looks.map((look) => ({
              id: `look-${look.id}`,
              cells: [momentText(lang, look.at), whoOf(lang, look, courts), whatOf(lang, look)],
            }))}
          />
          <p class="govuk-body">{texts.unexpected}</p>
        </>
      )}
      {olderHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={olderHref}>
            {texts.older}
          </a>
        </p>
      )}
    </>
  );
}

/** Role and court of staff; private people stay unnamed. */
function whoOf(lang: Lang, { by, role, courtCode }: Look, courts: ReadonlyMap<string, string>): string {
  if (by === 'person') return looksTexts(lang).person;
  const court = courtCode ? (courts.get(courtCode) ?? courtCode) : '';
  return [role && choiceText(lang, 'role', role), court].filter(Boolean).join(', ');
}

function whatOf(lang: Lang, { action, subjectKind }: Look): string {
  const { deeds, kinds, otherDeed } = looksTexts(lang);
  return deeds[action] ?? kinds[subjectKind] ?? otherDeed;
}
