import { Details, SummaryList, Tag, type Tone } from '#design';
import type { CheckLine, CheckState, Intake } from '#modules/filing';
import { formatTalonNumber } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { intakeTexts } from './texts.ts';

const toneOf: Readonly<Record<CheckState, Tone>> = { ok: 'green', warn: 'amber', refuse: 'amber' };
const order: readonly CheckState[] = ['refuse', 'warn', 'ok'];

/** What the machine has looked at, the defects first; it advises, the clerk decides. */
export function CheckSheet({ intake, lang }: { readonly intake: Intake; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  const checks = [...intake.checks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <h2 class="govuk-heading-s">{texts.checks}</h2>
      <ul class="govuk-list sot-checks">
        {checks.map((check) => (
          <Check key={check.key} {...{ check, lang }} />
        ))}
      </ul>
      <Parties {...{ intake, lang }} />
      {intake.duplicates.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{texts.duplicates}</h2>
          <ul class="govuk-list">
            {intake.duplicates.map(({ id, talon }) => (
              <li key={id}>
                <a class="govuk-link" href={`/${lang}/desk/intake/${id}`}>
                  {formatTalonNumber(talon)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Clarifications {...{ intake, lang }} />
      <Details summary={texts.answers}>
        {intake.tasks.map(({ id, title, answers }) => (
          <div key={id}>
            <h3 class="govuk-heading-s">{title}</h3>
            <SummaryList
              rows={answers.map(({ label, lines }) => ({
                key: label,
                value: lines.map((line) => <div key={line}>{line}</div>),
              }))}
            />
          </div>
        ))}
      </Details>
    </>
  );
}

function Check({ check, lang }: { readonly check: CheckLine; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  return (
    <li>
      <Tag tone={toneOf[check.state]}>{texts.states[check.state]}</Tag>{' '}
      <span>
        {check.text[lang]}{' '}
        {check.norm.cited !== '' && <span class="govuk-hint">({unbroken(articleIn(lang, check.norm.cited))})</span>}
      </span>
    </li>
  );
}

/** An article stays on one line. */
function unbroken(words: string): string {
  return words.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0');
}

function Parties({ intake, lang }: { readonly intake: Intake; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  if (intake.parties.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{texts.parties}</h2>
      <SummaryList
        rows={intake.parties.map(({ role, party, shown, registered }) => ({
          key: texts.roles[role],
          value: (
            <>
              {[shown, party.number].filter(Boolean).join(', ')}
              {registered && registered !== shown && <p class="govuk-hint">{texts.byRegister({ name: registered })}</p>}
            </>
          ),
        }))}
      />
    </>
  );
}

function Clarifications({ intake, lang }: { readonly intake: Intake; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  if (intake.clarifications.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{texts.clarifications}</h2>
      {intake.clarifications.map(({ id, words, answer }) => (
        <div key={id}>
          <p class="govuk-body">{texts.asked({ words })}</p>
          <p class="govuk-body">{answer ? texts.answered({ words: answer }) : texts.notAnswered}</p>
        </div>
      ))}
    </>
  );
}
