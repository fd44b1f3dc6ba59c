import { Button, Details, Radios, Select, Textarea } from '#design';
import { questionTexts, refusalGrounds } from '#modules/questions';
import { errorOf } from '#shell';
import { deskQuestionTexts } from './texts.ts';
import type { DeskQuestionProps } from './view.tsx';

/** What ends or moves a question otherwise: closed without an answer, given to another court, taken from the site. */
export function OtherDeeds(props: DeskQuestionProps) {
  const { steps } = props.question;
  return (
    <>
      {steps.includes('refuse') && <Refuse {...props} />}
      {steps.includes('forward') && <Forward {...props} />}
      {steps.includes('withdraw') && <Withdraw {...props} />}
    </>
  );
}

function Refuse({ lang, question, state }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  const { grounds } = questionTexts(lang);
  const isOpen = state.errors.some(({ field }) => field === 'ground' || field === 'words');
  return (
    <Details summary={texts.refuse} open={isOpen}>
      <form method="post" action={`/${lang}/desk/questions/${question.id}`} novalidate>
        <input type="hidden" name="version" value={String(question.version)} />
        <Radios
          name="ground"
          legend={texts.ground}
          legendSize="s"
          error={errorOf(state, 'ground')}
          value={state.values.ground ?? ''}
          small
          items={refusalGrounds.map((ground) => ({ value: ground, text: grounds[ground] }))}
        />
        <Textarea
          name="words"
          label={texts.words}
          hint={texts.wordsHint}
          error={errorOf(state, 'words')}
          value={state.values.words ?? ''}
          rows={3}
        />
        <Button kind="warning" name="deed" value="refuse" preventDoubleClick>
          {texts.refuse}
        </Button>
      </form>
    </Details>
  );
}

function Forward({ lang, question, state, courts }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  const others = courts.filter(({ code }) => code !== question.courtCode);
  const isOpen = state.errors.some(({ field }) => field === 'court' || field === 'forwardWords');
  return (
    <Details summary={texts.forward} open={isOpen}>
      <form method="post" action={`/${lang}/desk/questions/${question.id}`} novalidate>
        <input type="hidden" name="version" value={String(question.version)} />
        <Select
          name="court"
          label={texts.court}
          error={errorOf(state, 'court')}
          value={state.values.court ?? ''}
          items={[
            { value: '', text: texts.choose },
            ...others.map(({ code, shortName }) => ({ value: code, text: shortName[lang] })),
          ]}
        />
        <Textarea
          name="forwardWords"
          label={texts.words}
          error={errorOf(state, 'forwardWords')}
          value={state.values.forwardWords ?? ''}
          rows={3}
        />
        <Button kind="secondary" name="deed" value="forward" preventDoubleClick>
          {texts.forward}
        </Button>
      </form>
    </Details>
  );
}

function Withdraw({ lang, question }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/questions/${question.id}`}>
      <input type="hidden" name="version" value={String(question.version)} />
      <p class="govuk-body">{texts.withdrawHint}</p>
      <Button kind="warning" name="deed" value="withdraw" preventDoubleClick>
        {texts.withdraw}
      </Button>
    </form>
  );
}
