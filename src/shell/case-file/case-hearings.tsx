import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Tag } from '#design';
import { type CaseHearing, hearingTexts, type ShownState, shownState } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { statusOf } from '../hearing/hearing-words.ts';
import { caseFileTexts } from './texts.ts';

interface CaseHearingsProps {
  readonly lang: Lang;
  readonly hearings: readonly CaseHearing[];
  readonly now: Temporal.Instant;
  /** Where the reader goes on with a hearing; undefined: nowhere. */
  readonly hrefOf: (hearing: CaseHearing) => string | undefined;
  /** What must be known beside the state, e.g. how many were served. */
  readonly noteOf?: (hearing: CaseHearing) => string | undefined;
}

/** Every hearing of the case, the latest first, each with its state in a word. */
export function CaseHearings({ lang, hearings, now, hrefOf, noteOf }: CaseHearingsProps) {
  const texts = caseFileTexts(lang);
  if (hearings.length === 0) return <p class="govuk-body">{texts.hearingsEmpty}</p>;
  return (
    <ul class="govuk-list">
      {hearings.map((one) => {
        const href = hrefOf(one);
        const note = noteOf?.(one);
        const moment = momentOf(lang, one);
        return (
          <li key={one.id} id={`hearing-${one.id}`} class="sot-case-hearing">
            {href ? (
              <a class="govuk-link" href={href}>
                {moment}
              </a>
            ) : (
              moment
            )}{' '}
            <HearingTag {...{ lang }} state={shownState(one.course, now)} />
            <span class="sot-line govuk-hint">
              {hearingTexts(lang).purposes[one.purpose]}
              {note && `. ${note}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function momentOf(lang: Lang, { course, room }: CaseHearing): string {
  const day = formatLongDate(lang, legalDay(course.startsAt));
  return caseFileTexts(lang).hearingAt({ day, time: formatTime(course.startsAt), room });
}

function HearingTag({ lang, state }: { readonly lang: Lang; readonly state: ShownState }) {
  const { text, tone, icon } = statusOf(lang, state);
  return <Tag {...{ tone, icon }}>{text}</Tag>;
}
