import { formatNumericDate } from '@ashyq/kk-text';
import { Button, InsetText, PrintButton, WarningText } from '#design';
import { caseTexts } from '#modules/cases';
import type { OwnSummons } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { cabinetSummonsTexts } from './texts.ts';

interface SummonsProps {
  readonly lang: Lang;
  readonly summons: OwnSummons;
  readonly caseHref: string;
}

/** What art. 128 (1) wants of a summons, from the most needed to the rest. */
export function SummonsView({ lang, summons, caseHref }: SummonsProps) {
  const texts = cabinetSummonsTexts(lang);
  const { letter, words, kind } = summons;
  const isOff = kind === 'put_off';
  const facts = [
    words.at(letter),
    words.place(letter),
    words.hears(letter),
    ...(letter.way ? [words.way(letter)] : []),
  ];
  const rights = letter.isCivil ? [words.evidence, words.rights] : [];
  const duties = [...rights, words.absence, words.bring, words.change];
  const who = [words.addressee(letter), words.role(letter), words.file(letter), words.sender(letter)];
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {isOff && <WarningText>{texts.off}</WarningText>}
      {kind === 'changed' && <WarningText>{texts.changed}</WarningText>}
      {kind === 'judge' && <WarningText>{texts.judge}</WarningText>}
      <InsetText>
        {facts.map((line) => (
          <p key={line} class="govuk-body-l">
            {line}
          </p>
        ))}
      </InsetText>
      {who.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      {!isOff &&
        duties.map((line) => (
          <p key={line} class="govuk-body">
            {line}
          </p>
        ))}
      <Confirmation {...{ lang, summons }} />
      <ul class="govuk-list">
        <Link href={`/${lang}/hearings/${summons.hearingId}.ics`} text={isOff ? texts.calendarOff : texts.calendar} />
        <Link href={`${caseHref}#messages`} text={texts.write} />
      </ul>
      <p class="govuk-hint">{texts.reason}</p>
      <PrintButton>{texts.print}</PrintButton>
    </>
  );
}

function Confirmation({ lang, summons }: Omit<SummonsProps, 'caseHref'>) {
  const texts = cabinetSummonsTexts(lang);
  const { ways } = caseTexts(lang);
  return (
    <>
      {summons.isConfirmed ? (
        <InsetText id="confirmed">{texts.confirmed}</InsetText>
      ) : (
        <form method="post" action={`/${lang}/cabinet/hearings/${summons.hearingId}`}>
          <p class="govuk-body">{texts.readWhy}</p>
          <Button preventDoubleClick>{texts.read}</Button>
        </form>
      )}
      {summons.services.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{texts.served}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {summons.services.map(({ way, servedOn }) => (
              <li key={way}>
                {ways[way]}, {formatNumericDate(servedOn)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Link({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  );
}
