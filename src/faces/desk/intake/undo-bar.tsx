import { Button, InsetText, Island } from '#design';
import { formatTalonNumber } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import type { LastDecision } from './last-decision.ts';
import { intakeTexts } from './texts.ts';

/** «Тіркеледі … [Қайтарып алу F9]»: for ten seconds nothing has left the house. */
export function UndoBar({ last, lang }: { readonly last: LastDecision; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  return (
    <Island name="undo-countdown" props={{ seconds: last.secondsLeft }}>
      <InsetText>
        <form method="post" action={`/${lang}/desk/intake/${last.id}`}>
          {texts.done[last.verdict]({ talon: formatTalonNumber(last.talon) })}{' '}
          <Button kind="secondary" name="action" value="undo" attributes={{ 'data-key': 'F9' }}>
            {texts.undo} <kbd>F9</kbd>
          </Button>{' '}
          <span class="govuk-hint" data-seconds={texts.undoWithin({ seconds: 0 }).replace('0', '')}>
            {texts.undoWithin({ seconds: last.secondsLeft })}
          </span>
        </form>
      </InsetText>
    </Island>
  );
}
