import { formatDate } from '@ashyq/kk-text';
import { InsetText, Island, PrintButton, SummaryList, Tag } from '#design';
import {
  actKindName,
  actTexts,
  isRulingLine,
  type PublicAct,
  type PublicFile,
  partNames,
  spacedCode,
} from '#modules/acts';
import { findCategory } from '#modules/cases';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { Paragraphs } from './paragraphs.tsx';
import { toneOf } from './standing.ts';
import { actPageTexts } from './texts.ts';

interface ActProps {
  readonly lang: Lang;
  readonly act: PublicAct;
  readonly court: Court;
  readonly judge: string | undefined;
  readonly files: readonly PublicFile[];
  /** Rulings that correct a slip in it. */
  readonly corrections: readonly string[];
  /** Of this page, for citing. */
  readonly address: string;
}

export function ActView(props: ActProps) {
  const { lang, act } = props;
  const texts = actPageTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title({ name: actKindName(act.kind, lang), number: act.number })}</h1>
      {props.corrections.length > 0 && (
        <InsetText>{texts.corrected({ numbers: props.corrections.join(', ') })}</InsetText>
      )}
      <h2 class="govuk-heading-m">{texts.brief}</h2>
      <SummaryList rows={facts(props)} />
      <h2 class="govuk-heading-m">{texts.text}</h2>
      <InsetText>
        {texts.hidden}
        {act.language !== lang && ` ${texts.otherLanguage}`}
      </InsetText>
      <article lang={act.language} class="sot-act-text">
        {partNames.map((part) => (
          <section key={part} aria-label={actTexts(act.language).parts[part]}>
            <Paragraphs segments={act.parts[part]} language={act.language} isRuling={isRulingLine} />
          </section>
        ))}
      </article>
      <Files {...props} />
      <Citation {...props} />
      <PrintButton>{texts.print}</PrintButton>
    </>
  );
}

function facts({ lang, act, court, judge }: ActProps) {
  const texts = actPageTexts(lang);
  const standing = actTexts(lang).standings[act.standing];
  return [
    { key: texts.standing, value: <Tag tone={toneOf(act.standing)}>{standing}</Tag> },
    { key: texts.day, value: formatDate(lang, act.finalOn) },
    { key: texts.appeal, value: appealText({ lang, act }) },
    { key: texts.court, value: court.name[lang] },
    ...(judge ? [{ key: texts.judge, value: judge }] : []),
    { key: texts.case, value: <CaseLink lang={lang} number={act.caseNumber} /> },
    { key: texts.category, value: findCategory(act.category)?.name[lang] ?? act.category },
    { key: texts.language, value: texts.languages[act.language] },
  ];
}

function appealText({ lang, act }: Pick<ActProps, 'lang' | 'act'>): string {
  const texts = actPageTexts(lang);
  const day = (date: Temporal.PlainDate): string => formatDate(lang, date);
  if (!act.appealUntil) return texts.noAppeal;
  const norm = act.kind === 'decision' ? texts.norms.appeal : texts.norms.complaint;
  const until = texts.appealUntil({ day: day(act.appealUntil), norm });
  if (act.inForceOn) return `${until}. ${texts.inForceOn({ day: day(act.inForceOn) })}`;
  if (act.inForceFrom && act.standing === 'not_in_force')
    return `${until}. ${texts.inForceFrom({ day: day(act.inForceFrom) })}`;
  return until;
}

function CaseLink({ lang, number }: { readonly lang: Lang; readonly number: string }) {
  const [prefix = '', sequence = ''] = number.split('/');
  return (
    <a class="govuk-link" href={`/${lang}/cases/${encodeURIComponent(prefix)}/${encodeURIComponent(sequence)}`}>
      {number}
    </a>
  );
}

/** Files of one text, with the hash of each: whoever keeps one can have it checked by anybody. */
function Files({ lang, act, files }: ActProps) {
  const texts = actPageTexts(lang);
  const { number, paper } = act;
  const base = `/${lang}/acts/${encodeURIComponent(act.slug)}`;
  const verify = `/${lang}/verify?${new URLSearchParams({ number, code: paper.code })}`;
  return (
    <section class="sot-files">
      <h2 class="govuk-heading-m">{texts.files}</h2>
      <p class="govuk-body">
        {texts.code}: <strong>{spacedCode(paper.code)}</strong>.{' '}
        <a class="govuk-link" href={verify}>
          {texts.verify}
        </a>
      </p>
      <ul class="govuk-list">
        {files.map(({ name, sha256, sizeBytes }) => (
          <li key={name}>
            <a class="govuk-link" href={`${base}/${name}`}>
              {texts.fileNames[name]({ size: String(Math.ceil(sizeBytes / 1024)) })}
            </a>
            <br />
            <code class="sot-hash">{sha256}</code>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{texts.sealed}</p>
    </section>
  );
}

function Citation({ lang, act, court, address }: ActProps) {
  const texts = actPageTexts(lang);
  const name = actKindName(act.kind, lang);
  const day = formatDate(lang, act.finalOn);
  const cite = texts.cite({ name, court: court.name[lang], day, number: act.number, address });
  return (
    <section>
      <h2 class="govuk-heading-m">{texts.citation}</h2>
      <Island name="copy-text" props={{ copied: texts.copied }}>
        <p class="govuk-body sot-breakable" data-text>
          {cite}
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" hidden>
          {texts.copy}
        </button>
        <p class="govuk-body" role="status" />
      </Island>
    </section>
  );
}
