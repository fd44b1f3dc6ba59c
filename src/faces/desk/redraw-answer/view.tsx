import { formatDate, formatTime } from '@ashyq/kk-text';
import { Radios, SummaryList, Textarea } from '#design';
import { distributionTexts, type RedrawRequest, redrawGroundOf } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { articleIn, errorOf, type FormState, Question } from '#shell';
import { deskRedrawAnswerTexts } from './texts.ts';

interface RedrawAnswerProps {
  readonly lang: Lang;
  readonly asked: RedrawRequest;
  readonly state: FormState;
  readonly title: string;
}

export function RedrawAnswerView({ lang, asked, state, title }: RedrawAnswerProps) {
  const texts = deskRedrawAnswerTexts(lang);
  const { grounds } = distributionTexts(lang);
  const facts = [
    {
      key: texts.ground,
      value: `${grounds[asked.ground]} (${articleIn(lang, redrawGroundOf(asked.ground)?.norm ?? '')})`,
    },
    { key: texts.proof, value: asked.proof },
    { key: texts.asked, value: `${formatDate(lang, legalDay(asked.askedAt))}, ${formatTime(asked.askedAt)}` },
    { key: texts.protocol, value: <Protocol lang={lang} href={`/${lang}/draws/${asked.drawId}`} /> },
  ];
  return (
    <Question
      state={state}
      action={`/${lang}/desk/draws/requests/${asked.id}`}
      submit={texts.submit}
      before={
        <>
          <h1 class="govuk-heading-xl">
            <span class="govuk-caption-xl">{texts.caseOf({ number: asked.caseNumber })}</span>
            {title}
          </h1>
          <SummaryList rows={facts} />
          <p class="govuk-body">{texts.lead}</p>
        </>
      }
    >
      <Radios
        name="decision"
        legend={texts.decision}
        value={state.values.decision ?? ''}
        error={errorOf(state, 'decision')}
        items={[
          { value: 'confirmed', text: texts.confirm },
          { value: 'refused', text: texts.refuse },
        ]}
      />
      <Textarea
        name="why"
        label={texts.why}
        hint={texts.whyHint}
        rows={3}
        value={state.values.why ?? ''}
        error={errorOf(state, 'why')}
      />
    </Question>
  );
}

function Protocol({ lang, href }: { readonly lang: Lang; readonly href: string }) {
  return (
    <a class="govuk-link" href={href}>
      {deskRedrawAnswerTexts(lang).openProtocol}
    </a>
  );
}
