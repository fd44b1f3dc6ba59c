import { formatLongDate } from '@ashyq/kk-text';
import { SummaryList, Table, Tag, type Tone } from '#design';
import { caseTexts, findCategory } from '#modules/cases';
import { type Finding, type FindingWeight, findingWeights, type ImportReport, torelikTexts } from '#modules/torelik';
import type { Lang } from '#platform/i18n';
import { fileSizeText } from '#shell';
import { findingSubject, moment } from './finding-subject.ts';
import { nationalTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly report: ImportReport;
  /** It has been written; else it would be. */
  readonly isDone: boolean;
}

/** What is in the way and what is missing first, then everything that is made. */
export function ReportView(props: Props) {
  const { lang, report } = props;
  return (
    <>
      <Findings lang={lang} findings={report.findings} />
      <Facts {...props} />
      <Parties {...props} />
      <Documents {...props} />
      <Hearings {...props} />
      <Terms {...props} />
    </>
  );
}

const tones: Readonly<Record<FindingWeight, Tone>> = { stop: 'red', missing: 'amber', note: 'grey' };
const order: readonly FindingWeight[] = ['stop', 'missing', 'note'];

function Findings({ lang, findings }: { readonly lang: Lang; readonly findings: readonly Finding[] }) {
  const texts = nationalTexts(lang);
  if (findings.length === 0) return <p class="govuk-body">{texts.noFindings}</p>;
  const sorted = [...findings].sort(
    (a, b) => order.indexOf(findingWeights[a.code]) - order.indexOf(findingWeights[b.code]),
  );
  return (
    <Table
      caption={texts.findings}
      stack
      columns={[texts.weight, texts.about, texts.found].map((text) => ({ text }))}
      rows={sorted.map((finding, index) => ({
        id: `finding-${index + 1}`,
        cells: [
          <Tag key="weight" tone={tones[findingWeights[finding.code]]}>
            {texts.weights[findingWeights[finding.code]]}
          </Tag>,
          findingSubject(lang, finding),
          torelikTexts(lang).findings[finding.code],
        ],
      }))}
    />
  );
}

function Facts({ lang, report, isDone }: Props) {
  const texts = nationalTexts(lang);
  const { stages } = caseTexts(lang);
  const stage = stages[report.stage as keyof typeof stages] ?? report.stage;
  const steps = report.stages.map((one) => {
    return `${stages[one.stage as keyof typeof stages] ?? one.stage}: ${moment(lang, one.at)}`;
  });
  return (
    <>
      <h2 class="govuk-heading-m">{isDone ? texts.made : texts.willBeMade}</h2>
      <SummaryList
        rows={[
          { key: texts.category, value: findCategory(report.category)?.name[lang] ?? '–' },
          { key: texts.registeredOn, value: formatLongDate(lang, Temporal.PlainDate.from(report.registeredOn)) },
          { key: texts.language, value: caseTexts(lang).languages[report.language] },
          { key: texts.judge, value: report.judge ?? texts.noJudge },
          { key: texts.stage, value: stage },
          { key: texts.course, value: steps.length > 0 ? steps.map((line) => <div key={line}>{line}</div>) : '–' },
          { key: texts.notes, value: String(report.notes) },
        ]}
      />
    </>
  );
}

function Parties({ lang, report }: Props) {
  const texts = nationalTexts(lang);
  if (report.parties.length === 0) return null;
  const { roles } = caseTexts(lang);
  return (
    <Table
      caption={texts.parties}
      stack
      firstCellIsHeader
      columns={[texts.name, texts.role, texts.register].map((text) => ({ text }))}
      rows={report.parties.map(({ name, role, standing }, index) => ({
        id: `party-${index + 1}`,
        cells: [name, roles[role as keyof typeof roles] ?? role, torelikTexts(lang).parties[standing]],
      }))}
    />
  );
}

function Documents({ lang, report }: Props) {
  const texts = nationalTexts(lang);
  if (report.documents.length === 0) return null;
  return (
    <Table
      caption={texts.documentList}
      stack
      firstCellIsHeader
      columns={[{ text: texts.name }, { text: texts.size, numeric: true }, { text: texts.state }]}
      rows={report.documents.map(({ title, sizeBytes, sha256, standing }) => ({
        id: `document-${sha256.slice(0, 16)}`,
        cells: [title, fileSizeText(lang, sizeBytes), torelikTexts(lang).papers[standing]],
      }))}
    />
  );
}

function Hearings({ lang, report }: Props) {
  const texts = nationalTexts(lang);
  if (report.hearings.length === 0) return null;
  return (
    <Table
      caption={texts.hearings}
      stack
      firstCellIsHeader
      columns={[texts.when, texts.room, texts.state].map((text) => ({ text }))}
      rows={report.hearings.map(({ at, room, isInWords }, index) => ({
        id: `hearing-${index + 1}`,
        cells: [moment(lang, at), room, isInWords ? texts.inWords : texts.onList],
      }))}
    />
  );
}

function Terms({ lang, report }: Props) {
  const texts = nationalTexts(lang);
  if (report.terms.length === 0) return null;
  const { terms } = caseTexts(lang);
  const day = (iso: string): string => formatLongDate(lang, Temporal.PlainDate.from(iso));
  return (
    <Table
      caption={texts.terms}
      stack
      firstCellIsHeader
      columns={[texts.term, texts.from, texts.lastDayOfTerm].map((text) => ({ text }))}
      rows={report.terms.map(({ rule, from, lastDay }, index) => ({
        id: `term-${index + 1}`,
        cells: [terms[rule as keyof typeof terms] ?? rule, day(from), lastDay ? day(lastDay) : texts.termOver],
      }))}
    />
  );
}
