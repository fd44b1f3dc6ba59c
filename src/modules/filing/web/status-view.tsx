import { formatDate, formatTime } from '@ashyq/kk-text';
import { InsetText, Tag, Timeline, type Tone } from '#design';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { filingTexts } from '../locales/index.ts';
import { talonPageTexts } from '../model/talon/locales/index.ts';
import type { NextDate, TalonStatus } from '../model/talon/talon-status.ts';
import type { TimelineEntry, Turn } from '../model/talon/timeline.ts';

const toneOf: Readonly<Record<Turn, Tone>> = { filer: 'amber', court: 'blue', nobody: 'green' };

interface StatusProps {
  readonly status: TalonStatus;
  readonly lang: Lang;
  /** Where the filer finds the case; who has the PIN alone is told no number. */
  readonly caseHref?: ((caseNumber: string) => string) | undefined;
}

/** Where a filing stands: one tag, whose turn, one date; then the seven steps, and what happened with what it means. */
export function StatusView({ status, lang, caseHref }: StatusProps) {
  const words = filingTexts(lang).talon;
  const texts = talonPageTexts(lang);
  return (
    <>
      <p class="govuk-heading-m" id="talon-status">
        {texts.state}: <Tag tone={toneOf[status.turn]}>{words.kinds[status.kind]}</Tag>
      </p>
      <p class="govuk-body">{words.meanings[status.kind]}</p>
      <InsetText>
        <strong>{words.turns[status.turn]}</strong>
        {status.next && <p class="govuk-body">{nextText(status.next, lang)}</p>}
      </InsetText>
      <h2 class="govuk-heading-m">{texts.way}</h2>
      <Timeline
        label={texts.way}
        steps={status.steps.map(({ step, state, at }) => ({
          title: words.steps[step],
          state,
          ...(at ? { date: moment(lang, at) } : {}),
        }))}
      />
      <h2 class="govuk-heading-m">{texts.history}</h2>
      <ol class="govuk-list govuk-list--number" reversed>
        {[...status.entries].reverse().map((entry) => (
          <Entry key={`${entry.kind} ${entry.at}`} {...{ entry, lang, caseHref }} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry, lang, caseHref }: Omit<StatusProps, 'status'> & { readonly entry: TimelineEntry }) {
  const words = filingTexts(lang).talon;
  const texts = talonPageTexts(lang);
  const { startsAt, caseNumber, words: said } = entry.details;
  return (
    <li>
      <strong>{words.kinds[entry.kind]}</strong>, {moment(lang, entry.at)}
      <p class="govuk-hint">{words.meanings[entry.kind]}</p>
      {startsAt && <p class="govuk-body">{texts.hearingAt({ at: moment(lang, Temporal.Instant.from(startsAt)) })}</p>}
      {caseNumber && caseHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={caseHref(caseNumber)}>
            {texts.caseNumber({ number: caseNumber })}
          </a>
        </p>
      )}
      {said && <p class="govuk-body">{texts.words({ words: said })}</p>}
    </li>
  );
}

function nextText(next: NextDate, lang: Lang): string {
  const { next: texts } = talonPageTexts(lang);
  if (next.kind === 'hearing') return texts.hearing({ at: moment(lang, next.at) });
  return texts[next.kind]({ at: formatDate(lang, next.on) });
}

function moment(lang: Lang, at: Temporal.Instant): string {
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}
