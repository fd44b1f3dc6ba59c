import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, InsetText } from '#design';
import type { CaseId } from '#modules/cases';
import type { OwnDoor } from '#modules/conference';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { cabinetVideoTexts } from './texts.ts';

interface OwnDoorsProps {
  readonly lang: Lang;
  readonly doors: readonly OwnDoor[];
  readonly numberOf: (id: CaseId) => string;
}

/** The door of each video hearing that is near: one press leads in; before it opens, when it will. */
export function OwnDoors({ lang, doors, numberOf }: OwnDoorsProps) {
  const texts = cabinetVideoTexts(lang);
  return (
    <>
      {doors.map(({ roomId, caseId, startsAt, isOpen }) => (
        <InsetText key={roomId}>
          <p class="govuk-body">
            {texts.at({
              ...{ number: numberOf(caseId), time: formatTime(startsAt) },
              day: formatLongDate(lang, legalDay(startsAt)),
            })}
          </p>
          {isOpen ? (
            <form method="post" action={`/${lang}/cabinet/video/${roomId}`}>
              <Button icon="camera" preventDoubleClick>
                {texts.title}
              </Button>
            </form>
          ) : (
            <p class="govuk-body">{texts.opens({ time: formatTime(startsAt.subtract({ hours: 1 })) })}</p>
          )}
          <p class="govuk-body govuk-!-margin-bottom-0">
            <a class="govuk-link" href={`/${lang}/video-check`}>
              {texts.check}
            </a>
          </p>
        </InsetText>
      ))}
    </>
  );
}
