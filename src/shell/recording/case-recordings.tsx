import { Tag } from '#design';
import type { ListedRecording } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { momentIn } from '../case-file/words.ts';
import { recordingPageTexts } from './texts.ts';

interface CaseRecordingsProps {
  readonly lang: Lang;
  readonly recordings: readonly ListedRecording[];
  /** `/kk/cabinet` or `/kk/desk`. */
  readonly base: string;
}

/** Recordings of the hearings of a case, the latest first, under their heading; nothing where nothing is recorded. One that goes on can be watched at its live edge. */
export function CaseRecordings({ lang, recordings, base }: CaseRecordingsProps) {
  const texts = recordingPageTexts(lang);
  if (recordings.length === 0) return null;
  return (
    <section aria-labelledby="recordings">
      <h2 class="govuk-heading-m" id="recordings">
        {texts.recordings}
      </h2>
      <ul class="govuk-list">
        {recordings.map(({ id, beganAt, endedAt, isLive }) => (
          <li key={id}>
            <a class="govuk-link" href={`${base}/recordings/${id}`}>
              {momentIn(lang, beganAt)}
            </a>
            {endedAt &&
              ` (${texts.minutes({ minutes: Math.max(1, Math.round(beganAt.until(endedAt).total('minutes'))) })})`}{' '}
            {isLive && (
              <Tag tone="red" icon="record">
                {texts.live}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
