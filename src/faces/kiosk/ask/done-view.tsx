import { formatDate } from '@ashyq/kk-text';
import { PrintButton } from '#design';
import { formatPin, formatTalonNumber } from '#modules/identity';
import type { AskedQuestion } from '#modules/questions';
import type { Here } from '../screen/here.ts';
import { Screen } from '../screen/screen.tsx';
import { Slip } from '../screen/slip.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { screenTexts } from '../screen/texts.ts';
import { askTexts } from './texts.ts';

interface DoneProps {
  readonly here: Here;
  readonly asked: AskedQuestion;
  readonly origin: string;
}

/** The only time that the PIN is told: large enough to copy, printed on a slip, and a QR code without it. */
export function AskDone({ here, asked, origin }: DoneProps) {
  const { lang, court } = here;
  const texts = askTexts(lang);
  const [talon, pin] = [formatTalonNumber(asked.talon), formatPin(asked.pin)];
  const until = formatDate(lang, asked.dueOn);
  const facts = [
    [texts.talon, talon],
    [texts.pin, pin],
    [texts.until, until],
  ] as const;
  return (
    <>
      <Screen title={texts.doneTitle} icon="check" lead={texts.doneLead}>
        <dl class="sot-codes">
          {facts.map(([name, value]) => (
            <div key={name} class="sot-codes__code">
              <dt>{name}</dt>
              <dd translate={false}>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="sot-said">{texts.next}</p>
        <TakeToPhone lang={lang} origin={origin} path={`/${lang}/talon?number=${asked.talon}`} />
        <div class="sot-deeds">
          <PrintButton>{screenTexts(lang).print}</PrintButton>
        </div>
      </Screen>
      <Slip
        here={here}
        title={texts.number({ number: asked.number })}
        rows={[...facts]}
        note={`${court.name[lang]}. ${texts.next}`}
        address={`${origin}/${lang}/talon?number=${asked.talon}`}
      />
    </>
  );
}
