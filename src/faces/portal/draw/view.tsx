import { formatDate, formatTime } from '@ashyq/kk-text';
import { InsetText, SummaryList, WarningText } from '#design';
import { type DrawDocument, distributionTexts, judgesDrawn } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { caseHref } from '../case/case-href.ts';
import { DrawExperts } from './experts.tsx';
import { JudgesIn, JudgesOut } from './judges.tsx';
import { nameIn } from './name-in.ts';
import type { DrawShown } from './page.tsx';
import { Recompute } from './recompute.tsx';
import { drawTexts } from './texts.ts';

export interface DrawProps {
  readonly lang: Lang;
  readonly shown: DrawShown;
}

export function DrawView({ lang, shown }: DrawProps) {
  const texts = drawTexts(lang);
  const { document, caseNumber } = shown.draw;
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{texts.caseOf({ number: caseNumber })}</span>
        {texts.title}
      </h1>
      <Outcome {...{ lang, shown }} />
      <SummaryList rows={factsOf({ lang, shown })} />
      <JudgesIn {...{ lang, document }} />
      <JudgesOut {...{ lang, document }} />
      {document.way === 'lot' ? (
        <>
          <How {...{ lang, document }} />
          <Recompute {...{ lang, shown }} />
          <Proof lang={lang} />
          <DrawExperts {...{ lang, shown, document }} />
        </>
      ) : (
        <p class="govuk-body">{texts.sameJudgeProves}</p>
      )}
    </>
  );
}

/** The sentence for everybody, and what must not be overlooked. */
function Outcome({ lang, shown }: DrawProps) {
  const texts = drawTexts(lang);
  const { draw, ofCase } = shown;
  const { document, candidates } = draw;
  const next = ofCase.find((other) => other.draw === draw.draw + 1);
  const before = ofCase.find((other) => other.draw === draw.draw - 1);
  const sentence = document.seats > 1 ? texts.chosenPanel({ count: candidates }) : texts.chosen({ count: candidates });
  return (
    <>
      <InsetText id="outcome">
        <p class="govuk-body-l">{document.way === 'lot' ? sentence : texts.sameJudge}</p>
        <p class="govuk-body-l">
          {texts.judge}: <strong>{drawnNames(lang, document).join(', ')}</strong>
        </p>
      </InsetText>
      {document.way === 'lot' && candidates <= document.seats && <WarningText>{texts.noChoice}</WarningText>}
      {next && (
        <WarningText>
          <a class="govuk-link" href={`/${lang}/draws/${next.id}`}>
            {texts.replaced}: {texts.draw({ draw: next.draw })}
          </a>
        </WarningText>
      )}
      {document.ground && before && (
        <>
          <h2 class="govuk-heading-m">{texts.again}</h2>
          <p class="govuk-body">
            {texts.againText({
              ground: distributionTexts(lang).grounds[document.ground.code],
              norm: articleIn(lang, document.ground.norm),
            })}{' '}
            <a class="govuk-link" href={`/${lang}/draws/${before.id}`}>
              {texts.draw({ draw: before.draw })}
            </a>
          </p>
        </>
      )}
    </>
  );
}

function drawnNames(lang: Lang, document: DrawDocument): string[] {
  return judgesDrawn(document).map((drawn, index) => {
    const name = nameIn(lang, drawn);
    return document.seats > 1 && index === 0 ? `${name} (${drawTexts(lang).presides})` : name;
  });
}

function factsOf({ lang, shown }: DrawProps) {
  const texts = drawTexts(lang);
  const { draw, court } = shown;
  const { document } = draw;
  const moment = (at: Temporal.Instant) => `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
  const same =
    document.way === 'same_judge'
      ? [
          { key: texts.because, value: distributionTexts(lang).sameJudge[document.because.code] },
          { key: texts.earlierCase, value: <CaseLink lang={lang} number={document.because.caseNumber} /> },
        ]
      : [];
  return [
    { key: drawTexts(lang).court, value: court.name[lang] },
    { key: texts.caseNumber, value: <CaseLink lang={lang} number={draw.caseNumber} /> },
    { key: texts.registered, value: moment(Temporal.Instant.from(document.registeredAt)) },
    { key: texts.drawn, value: moment(draw.drawnAt) },
    { key: texts.which, value: texts.draw({ draw: draw.draw }) },
    ...same,
  ];
}

function CaseLink({ lang, number }: { readonly lang: Lang; readonly number: string }) {
  return (
    <a class="govuk-link" href={caseHref(lang, number)}>
      {number}
    </a>
  );
}

function How({ lang, document }: { readonly lang: Lang; readonly document: DrawDocument & { readonly way: 'lot' } }) {
  const texts = drawTexts(lang);
  const fallen = document.throws.flatMap(({ lot, lots }) => (lot === null ? [] : [{ lot: lot + 1, lots }]));
  return (
    <>
      <h2 class="govuk-heading-m">{texts.how}</h2>
      <ol class="govuk-list govuk-list--number">
        {[...texts.howSteps, ...fallen.map(texts.howLot)].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="govuk-hint">{texts.houseRule}</p>
    </>
  );
}

function Proof({ lang }: { readonly lang: Lang }) {
  const texts = drawTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.proves}</h2>
      <Bullets lines={texts.provesList} />
      <h2 class="govuk-heading-m">{texts.provesNot}</h2>
      <Bullets lines={texts.provesNotList} />
    </>
  );
}

function Bullets({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
