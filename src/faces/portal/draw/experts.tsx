import { Details, SummaryList, Table } from '#design';
import { type LotDraw, recomputeScript } from '#modules/distribution';
import { drawTexts } from './texts.ts';
import type { DrawProps } from './view.tsx';

/** Everything that is needed to draw again by other means. */
export function DrawExperts({ lang, shown, document }: DrawProps & { readonly document: LotDraw }) {
  const texts = drawTexts(lang);
  const { draw, court } = shown;
  return (
    <Details summary={texts.experts} id="experts">
      <SummaryList rows={factsOf({ lang, shown, document })} />
      <p class="govuk-body">{texts.weightRule(document.rule)}</p>
      <p class="govuk-body">{texts.expansion}</p>
      <Table
        caption={texts.throws}
        captionSize="s"
        columns={[
          { text: texts.counter, numeric: true },
          { text: texts.block },
          { text: texts.lots, numeric: true },
          { text: texts.lot, numeric: true },
        ]}
        rows={document.throws.map(({ counter, block, lots, lot }) => ({
          id: `throw-${counter}`,
          cells: [counter, <code key="block">{block}</code>, lots, lot ?? texts.thrownAgain],
        }))}
        stack
      />
      <ul class="govuk-list">
        <Link href={`/${lang}/draws/${draw.id}/draw.json`} text={texts.download} />
        <Link href="/draws/recompute.mjs" text={texts.downloadScript} />
        <Link href={`/${lang}/draws/promises/${court.code}`} text={texts.promises} />
      </ul>
      <h3 class="govuk-heading-s">{texts.script}</h3>
      <pre class="sot-code">{recomputeScript}</pre>
    </Details>
  );
}

function factsOf({ lang, shown, document }: DrawProps & { readonly document: LotDraw }) {
  const texts = drawTexts(lang);
  const { promise, nextPromise, secret, seed, recipe } = document;
  return [
    { key: texts.recipe, value: recipe },
    { key: texts.checksum, value: <code>{shown.draw.sha256}</code> },
    { key: texts.seed, value: <code>{seed}</code> },
    { key: texts.secret, value: <code>{secret}</code> },
    { key: `${texts.promise} № ${promise.number}`, value: <code>{promise.sha256}</code> },
    { key: texts.promiseAt, value: promise.madeAt },
    { key: `${texts.nextPromise} № ${nextPromise.number}`, value: <code>{nextPromise.sha256}</code> },
  ];
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
