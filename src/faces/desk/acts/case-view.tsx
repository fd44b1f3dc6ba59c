import { Button, Details, ErrorSummary, Input, Radios, Select, SummaryList } from '#design';
import { type ActKind, type ActSummary, actKindName, type Ground } from '#modules/acts';
import { acceptanceTermsOn, type CaseTerm, type CourtCase, caseTexts } from '#modules/cases';
import { termRuleOn } from '#modules/courts';
import { type ClaimOfCase, formatTiyn } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { articleIn, errorOf, type FormState } from '#shell';
import { deskActsTexts } from './texts.ts';
import { ActList, TermLeft } from './view.tsx';

interface CaseActsProps {
  readonly lang: Lang;
  readonly found: CourtCase;
  readonly acts: readonly ActSummary[];
  readonly kinds: readonly ActKind[];
  readonly grounds: readonly Ground[];
  /** Acts that may be corrected. */
  readonly out: readonly ActSummary[];
  /** What the claim says of its sums; undefined when the case came without one. */
  readonly claim: ClaimOfCase | undefined;
  readonly canDraft: boolean;
  /** Terms of the court that run in the case. */
  readonly terms: readonly CaseTerm[];
  readonly today: Temporal.PlainDate;
  readonly state: FormState;
}

export function CaseActsView(props: CaseActsProps) {
  const { lang, found, acts, kinds, canDraft, state, terms, today } = props;
  const texts = deskActsTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{`${texts.stage}: ${caseTexts(lang).stages[found.stage]}`}</span>
        {texts.ofCase({ number: found.number })}
      </h1>
      {terms.map((term) => (
        <p key={term.id} class="govuk-body">
          <TermLeft {...{ lang, today, term }} />
        </p>
      ))}
      <h2 class="govuk-heading-m">{texts.made}</h2>
      {acts.length === 0 ? <p class="govuk-body">{texts.noMade}</p> : <ActList {...{ lang, acts }} />}
      {canDraft && <h2 class="govuk-heading-m">{texts.create}</h2>}
      {canDraft && kinds.length === 0 && <p class="govuk-body">{texts.nothingHere}</p>}
      {canDraft && kinds.length > 0 && <NewActForm {...props} />}
      {canDraft && <AcceptanceTerm {...props} />}
    </>
  );
}

/** Five working days, ten or fifteen: which row of the law the clock of acceptance runs by. */
function AcceptanceTerm({ lang, found, terms, today, state }: CaseActsProps) {
  const texts = deskActsTexts(lang);
  const rules = acceptanceTermsOn(today);
  const running = terms.find(({ rule }) => rules.includes(rule));
  if (!running) return null;
  const error = errorOf(state, 'rule');
  return (
    <Details summary={texts.otherTerm} open={error !== undefined}>
      <form method="post" action={`/${lang}/desk/case-acts/${found.id}`} novalidate>
        <Radios
          name="rule"
          legend={texts.acceptanceTerm}
          value={state.values.rule ?? running.rule}
          error={error}
          items={rules.map((rule) => {
            const { amount, norm, article } = termRuleOn(rule, today);
            return {
              value: rule,
              text: caseTexts(lang).terms[rule],
              hint: `${texts.workingDays({ count: String(amount) })} · ${articleIn(lang, `${norm} art. ${article}`)}`,
            };
          })}
        />
        <Button kind="secondary" name="deed" value="acceptance-term" preventDoubleClick>
          {texts.chooseTerm}
        </Button>
      </form>
    </Details>
  );
}

function NewActForm(props: CaseActsProps) {
  const { lang, found, kinds, grounds, out, state } = props;
  const texts = deskActsTexts(lang);
  const { values } = state;
  return (
    <form method="post" action={`/${lang}/desk/case-acts/${found.id}`} novalidate>
      <p class="govuk-body">{texts.createHint}</p>
      <Radios
        name="kind"
        legend={texts.kind}
        value={values.kind ?? ''}
        error={errorOf(state, 'kind')}
        items={kinds.map(({ key, norm }) => ({
          value: key,
          text: actKindName(key, lang),
          hint: articleIn(lang, norm),
        }))}
      />
      {grounds.length > 0 && <GroundChoice {...props} />}
      <Sums {...props} />
      {kinds.some(({ key }) => key === 'correction') && out.length > 0 && <CorrectedChoice {...props} />}
      <Button preventDoubleClick>{texts.begin}</Button>
    </form>
  );
}

/** A claim says its sums itself; they are typed only when it came without one, or when they have changed since. */
function Sums(props: CaseActsProps) {
  const { lang, claim, state } = props;
  const texts = deskActsTexts(lang);
  if (!claim) return <SumFields {...props} />;
  const hasErrors = ['claim', 'duty'].some((field) => errorOf(state, field));
  const price = claim.priceTiyn === undefined ? texts.noPrice : formatTiyn(lang, claim.priceTiyn);
  const { isExempt, coveredTiyn } = claim.duty;
  return (
    <>
      <SummaryList
        rows={[
          { key: texts.claim, value: price },
          { key: texts.duty, value: isExempt && coveredTiyn === 0 ? texts.exempt : formatTiyn(lang, coveredTiyn) },
        ]}
      />
      <Details summary={texts.sumsChanged} open={hasErrors}>
        <SumFields {...props} />
      </Details>
    </>
  );
}

function SumFields({ lang, claim, state }: CaseActsProps) {
  const texts = deskActsTexts(lang);
  const { values } = state;
  return (
    <>
      <Input
        name="claim"
        label={texts.claimTenge}
        hint={claim ? texts.sumKept : texts.sumHint}
        width={20}
        inputmode="numeric"
        value={values.claim ?? ''}
        error={errorOf(state, 'claim')}
      />
      <Input
        name="duty"
        label={texts.dutyTenge}
        width={20}
        inputmode="numeric"
        value={values.duty ?? ''}
        error={errorOf(state, 'duty')}
      />
    </>
  );
}

function GroundChoice({ lang, grounds, state }: CaseActsProps) {
  const texts = deskActsTexts(lang);
  const { values } = state;
  return (
    <Select
      name="ground"
      label={texts.ground}
      value={values.ground ?? ''}
      error={errorOf(state, 'ground')}
      items={[
        { value: '', text: texts.noGround },
        ...grounds.map(({ key, kind, text }) => ({
          value: key,
          text: `${actKindName(kind, lang)}: ${text[lang]}`,
        })),
      ]}
    />
  );
}

function CorrectedChoice({ lang, out, state }: CaseActsProps) {
  const texts = deskActsTexts(lang);
  const { values } = state;
  return (
    <Select
      name="corrects"
      label={texts.corrects}
      value={values.corrects ?? ''}
      error={errorOf(state, 'corrects')}
      items={[
        { value: '', text: texts.noCorrects },
        ...out.map(({ id, kind, number }) => ({ value: id, text: `${actKindName(kind, lang)}, № ${number}` })),
      ]}
    />
  );
}
