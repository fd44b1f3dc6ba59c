import { Table, Tag } from '#design';
import { type DrawDocument, distributionTexts, exclusionNorms } from '#modules/distribution';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { nameIn } from './name-in.ts';
import { drawTexts } from './texts.ts';

interface JudgesProps {
  readonly lang: Lang;
  readonly document: DrawDocument;
}

/** Who was in, with load, lots and chance; of a case without a lot only who is in office. */
export function JudgesIn({ lang, document }: JudgesProps) {
  const texts = drawTexts(lang);
  const judges = document.judges.filter((judge) => judge.isIn);
  const all = judges.reduce((sum, { weight }) => sum + weight, 0);
  if (document.way !== 'lot') return null;
  return (
    <Table
      caption={texts.in}
      columns={[
        { text: texts.judge },
        { text: texts.load, numeric: true },
        { text: texts.lots, numeric: true },
        { text: texts.chance, numeric: true },
        { text: texts.result },
      ]}
      rows={judges.map(({ id, name, load, weight }) => ({
        id: `in-${id}`,
        cells: [
          nameIn(lang, name),
          load,
          weight,
          percent(lang, weight, all),
          document.drawn.includes(id) ? <Tag tone="green">{texts.wasDrawn}</Tag> : texts.notDrawn,
        ],
      }))}
      firstCellIsHeader
      stack
    />
  );
}

/** Who was out, and why; never of which illness. */
export function JudgesOut({ lang, document }: JudgesProps) {
  const texts = drawTexts(lang);
  const { reasons } = distributionTexts(lang);
  const judges = document.judges.filter((judge) => !judge.isIn);
  if (judges.length === 0) return <p class="govuk-body">{texts.nobodyOut}</p>;
  return (
    <Table
      caption={texts.out}
      columns={[{ text: texts.judge }, { text: texts.why }, { text: texts.norm }]}
      rows={judges.map((judge) => ({
        id: `out-${judge.id}`,
        cells: judge.isIn
          ? []
          : [nameIn(lang, judge.name), reasons[judge.reason], articleIn(lang, exclusionNorms[judge.reason])],
      }))}
      firstCellIsHeader
      stack
    />
  );
}

/** «23,5 %»: tenths are enough to compare. */
function percent(lang: Lang, part: number, all: number): string {
  const text = ((part * 100) / all).toFixed(1);
  return `${lang === 'en' ? text : text.replace('.', ',')} %`;
}
