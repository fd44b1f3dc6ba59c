import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, InsetText } from '#design';
import type { NumberWait } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { intakeTexts } from './texts.ts';

interface Props {
  readonly wait: NumberWait;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
}

/** Why there is no number yet, in one sentence, and when it is asked again. */
export function waitSentence({ wait, lang, now }: Props): string {
  const { awaited, failures } = intakeTexts(lang);
  if (wait.refusal) return awaited.refused({ code: wait.refusal });
  const isAsking = wait.nextTryAt === undefined || Temporal.Instant.compare(wait.nextTryAt, now) <= 0;
  const next = isAsking || !wait.nextTryAt ? awaited.asking : awaited.next({ at: formatTime(wait.nextTryAt) });
  return [wait.failure && failures[wait.failure], next].filter(Boolean).join(' ');
}

/** The claim is accepted, the national system owes its number: what a clerk can do about it. */
export function NumberWaitDeeds({ wait, lang, now, here }: Props & { readonly here: string }) {
  const { awaited } = intakeTexts(lang);
  const { since, tries, refusal, failure } = wait;
  const at = `${formatDate(lang, legalDay(since))}, ${formatTime(since)}`;
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          <strong>{awaited.title}</strong> {awaited.since({ at, tries })}
        </p>
        <p class="govuk-body">{waitSentence({ wait, lang, now })}</p>
        {refusal && <p class="govuk-body">{awaited.refusedNext}</p>}
      </InsetText>
      <form method="post" action={here}>
        <div class="govuk-button-group">
          <Button kind="secondary" name="action" value="ask-number" preventDoubleClick>
            {refusal ? awaited.anew : awaited.again}
          </Button>
          {(refusal || failure === 'taken') && (
            <Button kind="secondary" name="action" value="undo" preventDoubleClick>
              {awaited.takeBack}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}
