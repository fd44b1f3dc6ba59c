import { clockTimeOf } from '../model/clock-time.ts';
import { protocolItems } from '../model/protocol-form.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { protocolItemNames } from '../model/templates/words-in.ts';

/** A protocol to read: by its items, each line with its moment, in the language of proceedings. */
export function ProtocolText({
  language,
  rows,
}: {
  readonly language: 'kk' | 'ru';
  readonly rows: readonly ProtocolRow[];
}) {
  const names = protocolItemNames(language);
  return (
    <div lang={language} class="sot-act-text">
      {protocolItems.map((item) => {
        const own = rows.filter((row) => row.item === item);
        if (own.length === 0) return null;
        return (
          <section key={item}>
            <h3 class="govuk-heading-s">{names[item]}</h3>
            {own.map((row) => (
              <p key={row.key} id={`row-${row.key}`} class="govuk-body sot-preserved">
                {row.at && (
                  <time class="sot-log__time" dateTime={row.at}>
                    {clockTimeOf(Temporal.Instant.from(row.at))}{' '}
                  </time>
                )}
                {row.text}
              </p>
            ))}
          </section>
        );
      })}
    </div>
  );
}
