import { formatDate } from '@ashyq/kk-text';
import type { ComponentChildren } from 'preact';
import { Details, InsetText, Tag } from '#design';
import { type ActOut, actKindName, actTexts, type SpokenAct } from '#modules/acts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { articleIn } from './term-trace.ts';
import { caseFileTexts } from './texts.ts';

interface ActListProps {
  readonly lang: Lang;
  readonly acts: readonly ActOut[];
  /** Where acts stand in this face, with the language: `/kk/cabinet/acts`. */
  readonly base: string;
  /** False for a participant who did not bring the claim: what its author may do is no advice to that reader. Default: true. */
  readonly isAuthor?: boolean;
  /** What the reader can do after an act that ended the case; shown under it. */
  readonly next?: ComponentChildren;
  /** An operative part that was announced while its final form is being made. */
  readonly spoken?: SpokenAct | undefined;
}

/** Acts of the case that are out: what they mean today, until when something can be done, and their papers. */
export function ActsOfCase({ lang, acts, base, next, isAuthor = true, spoken }: ActListProps) {
  const texts = caseFileTexts(lang).acts;
  if (acts.length === 0 && !spoken) return <p class="govuk-body">{texts.empty}</p>;
  return (
    <>
      {spoken && <SpokenPart lang={lang} spoken={spoken} />}
      <ul class="govuk-list sot-acts-of-case">
        {acts.map((act) => (
          <li key={act.id} id={`act-${act.id}`} class="sot-act-of-case">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              <a class="govuk-link" href={`${base}/${act.id}/act.pdf`}>
                {`${actKindName(act.kind, lang)}, № ${act.number}`}
              </a>
            </h3>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <Tag tone={toneOf(act)}>{actTexts(lang).standings[act.standing]}</Tag>
            </p>
            {linesOf(lang, act, isAuthor).map((line) => (
              <p key={line} class="govuk-body govuk-!-margin-bottom-1">
                {line}
              </p>
            ))}
            {act.groundSaid && <GroundSaid {...{ lang, act, next, isAuthor }} />}
            <Papers {...{ lang, act, base }} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was read out in the hearing, in its language. */
function SpokenPart({ lang, spoken }: { readonly lang: Lang; readonly spoken: SpokenAct }) {
  const texts = caseFileTexts(lang).acts;
  return (
    <div class="sot-act-of-case">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{actKindName(spoken.kind, lang)}</h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {texts.spokenOn({ day: formatDate(lang, legalDay(spoken.spokenAt)) })}
      </p>
      <p class="govuk-body">{texts.finalUntil({ day: formatDate(lang, spoken.finalUntil) })}</p>
      <Details summary={texts.readOperative}>
        <p class="govuk-body sot-preserved" lang={spoken.language}>
          {spoken.operative}
        </p>
      </Details>
    </div>
  );
}

function toneOf({ standing }: ActOut): 'green' | 'amber' | 'blue' {
  return standing === 'in_force' ? 'green' : standing === 'appealed' ? 'amber' : 'blue';
}

/** What runs from the act, a line each. */
function linesOf(lang: Lang, act: ActOut, isAuthor: boolean): readonly string[] {
  const texts = caseFileTexts(lang).acts;
  const day = (date: Temporal.PlainDate): string => formatDate(lang, date);
  return [
    ...(act.spokenAt ? [texts.spokenOn({ day: day(legalDay(act.spokenAt)) })] : []),
    ...(act.finalOn ? [(act.spokenAt ? texts.finalForm : texts.finalOn)({ day: day(act.finalOn) })] : []),
    ...(act.isAppealCountedApart ? [texts.appealApart] : [appealLine(act, isAuthor, texts, day)]),
    ...(act.standing === 'not_in_force' && act.inForceFrom && !act.isAppealCountedApart
      ? [texts.inForceFrom({ day: day(act.inForceFrom) })]
      : []),
    ...(act.inForceOn && act.appealUntil ? [texts.inForceOn({ day: day(act.inForceOn) })] : []),
    ...(act.correctedBy.length > 0 ? [texts.correctedBy({ numbers: act.correctedBy.join(', ') })] : []),
  ];
}

function appealLine(
  act: ActOut,
  isAuthor: boolean,
  texts: ReturnType<typeof caseFileTexts>['acts'],
  day: (date: Temporal.PlainDate) => string,
): string {
  return act.appealUntil ? appealOf(act, isAuthor, texts)({ day: day(act.appealUntil) }) : texts.noAppeal;
}

function appealOf({ complainants }: ActOut, isAuthor: boolean, texts: ReturnType<typeof caseFileTexts>['acts']) {
  return complainants === 'author' && !isAuthor ? texts.appealOfAuthor : texts.appealUntil;
}

interface GroundProps extends Pick<ActListProps, 'lang' | 'next'> {
  readonly act: ActOut;
  readonly isAuthor: boolean;
}

function GroundSaid({ lang, act, next, isAuthor }: GroundProps) {
  const texts = caseFileTexts(lang).acts;
  const { groundSaid } = act;
  if (!groundSaid) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{texts.ground}:</strong> {groundSaid.text[lang]} ({articleIn(lang, groundSaid.norm)}).
      </p>
      {isAuthor ? (
        <p class="govuk-body">
          <strong>{texts.mend}:</strong> {groundSaid.mend[lang]}
        </p>
      ) : (
        <p class="govuk-body">{texts.nothingOfYou}</p>
      )}
      {next}
    </InsetText>
  );
}

function Papers({ lang, act, base }: Pick<ActListProps, 'lang' | 'base'> & { readonly act: ActOut }) {
  const texts = caseFileTexts(lang).acts;
  const links: readonly (readonly [href: string, text: string])[] = [
    [`${base}/${act.id}/act.pdf`, texts.pdf],
    [`${base}/${act.id}/bundle.zip`, texts.bundle],
    ...(act.isPublished ? [[`/${lang}/acts/${encodeURIComponent(act.slug ?? '')}`, texts.published] as const] : []),
  ];
  return (
    <ul class="govuk-list govuk-!-margin-bottom-6">
      {links.map(([href, text]) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {text}
            <span class="govuk-visually-hidden">: № {act.number}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
