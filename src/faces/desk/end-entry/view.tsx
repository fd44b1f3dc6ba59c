import { Button, ButtonGroup, ErrorSummary, Input, WarningText } from '#design';
import type { CourtListName } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import type { DeskCourt } from '../desk-court.ts';
import { endEntryTexts } from './texts.ts';

export interface EndEntryProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly name: CourtListName;
  readonly title: string;
  /** An entry about one day leaves at once and has no last day to name. */
  readonly isAtOnce: boolean;
  readonly version: number;
  readonly typed: string;
  readonly error: string | undefined;
}

export function EndEntryView({ lang, desk, name, title, isAtOnce, version, typed, error }: EndEntryProps) {
  const texts = endEntryTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error && <ErrorSummary errors={[isAtOnce ? { text: error } : { text: error, href: '#valid_to' }]} />}
        <h1 class="govuk-heading-xl">{title}</h1>
        <WarningText>{isAtOnce ? texts.whatWithdraw : texts.what}</WarningText>
        <form method="post" noValidate>
          <input type="hidden" name="version" value={version} />
          {!isAtOnce && (
            <Input
              name="valid_to"
              label={texts.lastDay}
              hint={texts.lastDayHint}
              width={10}
              inputmode="numeric"
              value={typed}
              {...(error ? { error } : {})}
            />
          )}
          <ButtonGroup>
            <Button kind="warning" preventDoubleClick>
              {isAtOnce ? texts.confirmWithdraw : texts.confirm}
            </Button>
            <a class="govuk-link" href={`${desk.home}/${name}`}>
              {courtWords(lang).cancel}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}
