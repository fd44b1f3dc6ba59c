import { clockTimeOf } from '../model/clock-time.ts';
import { protocolItems } from '../model/protocol-form.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { protocolItemNames } from '../model/templates/words-in.ts';

/** Where a line of the protocol is heard. @param player address of recordings: `/kk/cabinet/recordings` */
export function momentHref(player: string, { at, file }: Pick<ProtocolRow, 'at' | 'file'>): string | undefined {
  if (!at || !file) return undefined;
  return `${player}/${file}?t=${Temporal.Instant.from(at).epochNanoseconds / 1000n}`;
}

/** A protocol to read: by its items, each line with its moment, which leads into the recording, in the language of proceedings. */
export function ProtocolText({
  language,
  rows,
  player,
}: {
  readonly language: 'kk' | 'ru';
  readonly rows: readonly ProtocolRow[];
  readonly player: string;
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
                <Moment {...{ row, player }} />
                {row.text}
              </p>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Moment({ row, player }: { readonly row: ProtocolRow; readonly player: string }) {
  if (!row.at) return null;
  const href = momentHref(player, row);
  const time = (
    <time class="sot-log__time" dateTime={row.at}>
      {clockTimeOf(Temporal.Instant.from(row.at))}
    </time>
  );
  return (
    <>
      {href ? (
        <a class="govuk-link" href={href}>
          {time}
        </a>
      ) : (
        time
      )}{' '}
    </>
  );
}
