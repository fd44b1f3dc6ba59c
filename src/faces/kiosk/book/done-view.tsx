import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { PrintButton } from '#design';
import { type BookedVisit, formatCode } from '#modules/visits';
import { legalDay } from '#platform/clock';
import type { PageRequest, Reply } from '#platform/http';
import type { Here } from '../screen/here.ts';
import { saidOfPhone } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { Slip } from '../screen/slip.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { screenTexts } from '../screen/texts.ts';
import { bookTexts } from './texts.ts';

/** The only time that the code is told: on the screen and on a slip. */
export async function showBooked(here: Here, { platform }: PageRequest, visit: BookedVisit): Promise<Reply> {
  const { lang, court } = here;
  const texts = bookTexts(lang);
  const origin = platform.publicOrigin;
  const code = formatCode(visit.code);
  const when = `${formatLongDate(lang, legalDay(visit.startsAt))}, ${formatTime(visit.startsAt)}`;
  const rows = [
    [texts.code, code],
    [texts.when, when],
    [texts.where, court.address?.[lang] ?? court.name[lang]],
  ] as const;
  const body = (
    <>
      <Screen title={texts.doneTitle} icon="check" lead={texts.doneLead}>
        <dl class="sot-codes">
          {rows.map(([name, value]) => (
            <div key={name} class="sot-codes__code">
              <dt>{name}</dt>
              <dd translate={false}>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="sot-said">{texts.next}</p>
        <TakeToPhone lang={lang} origin={origin} path={`/${lang}/visits`} />
        <div class="sot-deeds">
          <PrintButton>{screenTexts(lang).print}</PrintButton>
        </div>
      </Screen>
      <Slip here={here} title={texts.doneTitle} rows={rows} note={texts.next} address={`${origin}/${lang}/visits`} />
    </>
  );
  return screenView(here, {
    title: texts.doneTitle,
    path: '/reception',
    back: { path: '/reception' },
    body,
    isPrivate: true,
    say: [
      ...[texts.doneTitle, texts.doneLead, texts.when, { day: legalDay(visit.startsAt) }],
      ...[{ clock: formatTime(visit.startsAt) }, texts.next, ...saidOfPhone(lang, origin)],
    ],
  });
}
