import { formatNumericDate } from '@ashyq/kk-text';
import { Button, InsetText, Radios, Textarea } from '#design';
import { clockTimeOf, minutesTexts, type Protocol, type Remark, remarkDecisions } from '#modules/minutes';
import { legalDay } from '#platform/clock';
import type { DeskProtocolProps } from './props.ts';
import { deskProtocolTexts } from './texts.ts';

type RemarksProps = DeskProtocolProps & { readonly protocol: Protocol };

/** What participants remarked, and the judge's decision on each. */
export function Remarks(props: RemarksProps) {
  const { lang, remarks } = props;
  const texts = deskProtocolTexts(lang);
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks" class="govuk-heading-m">
        {texts.remarks}
      </h2>
      {remarks.length === 0 && <p class="govuk-body">{texts.noRemarks}</p>}
      {remarks.map((remark) => (
        <RemarkCard key={remark.id} {...{ props, remark }} />
      ))}
    </section>
  );
}

function RemarkCard({ props, remark }: { readonly props: RemarksProps; readonly remark: Remark }) {
  const { lang, authors, may } = props;
  const texts = deskProtocolTexts(lang);
  const { state, decision, decideBy } = remark;
  const day = remark.filedAt ? formatNumericDate(legalDay(remark.filedAt)) : '';
  return (
    <article class="sot-message" id={`remark-${remark.id}`}>
      <h3 class="govuk-heading-s">{texts.remarkOf({ name: authors.get(remark.participantId) ?? '', day })}</h3>
      {remark.moment && <p class="govuk-hint">{texts.remarkMoment({ time: clockTimeOf(remark.moment) })}</p>}
      <p class="govuk-body sot-message__text">{remark.words}</p>
      {decision && (
        <InsetText>
          {state === 'decided' ? minutesTexts(lang).decisions[decision] : texts.waitsForSignature}{' '}
          {remark.decisionWords}
        </InsetText>
      )}
      {state !== 'decided' && (
        <p class="govuk-body">
          {decideBy?.state === 'running'
            ? texts.decideBy({ day: formatNumericDate(decideBy.lastDay) })
            : texts.noDecideTerm}
        </p>
      )}
      {state !== 'decided' && may('decide-on-remarks') && <DecisionForm {...{ props, remark }} />}
    </article>
  );
}

function DecisionForm({ props, remark }: { readonly props: RemarksProps; readonly remark: Remark }) {
  const { lang, hearing, form } = props;
  const texts = deskProtocolTexts(lang);
  const isOpen = form.deed === 'decide' && form.values.remark === remark.id;
  const errorOf = (field: string): { error?: string } => {
    const error = isOpen ? form.errors.find((one) => one.field === `${field}-${remark.id}`)?.text : undefined;
    return error ? { error } : {};
  };
  return (
    <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/protocol`}>
      <input type="hidden" name="remark" value={remark.id} />
      <Radios
        id={`decision-${remark.id}`}
        name="decision"
        legend={texts.decision}
        small
        items={remarkDecisions.map((value) => ({ value, text: texts.choices[value] }))}
        value={(isOpen ? form.values.decision : remark.decision) ?? ''}
        {...errorOf('decision')}
      />
      <Textarea
        id={`words-${remark.id}`}
        name="words"
        label={texts.reasons}
        rows={4}
        value={(isOpen ? form.values.words : remark.decisionWords) ?? ''}
        {...errorOf('words')}
      />
      <Button name="deed" value="decide" preventDoubleClick>
        {texts.decide}
      </Button>
    </form>
  );
}
