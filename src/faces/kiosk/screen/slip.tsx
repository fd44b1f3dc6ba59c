import { QrCode } from '#design';
import { isLoopback } from '#platform/config';
import type { Here } from './here.ts';
import { screenTexts } from './texts.ts';

interface SlipProps {
  readonly here: Here;
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly note?: string;
  /** What its QR code opens; left out where only this machine would reach it. */
  readonly address: string;
}

/** What the printer of the kiosk puts on paper of 80 mm instead of the screen; unseen on the screen itself. */
export function Slip({ here, title, rows, note, address }: SlipProps) {
  const isReachable = !isLoopback(new URL(address).hostname);
  return (
    <section class="sot-slip" aria-hidden="true">
      <p class="sot-slip__court">{here.court.name[here.lang]}</p>
      <p class="sot-slip__title">{title}</p>
      {rows.map(([name, value]) => (
        <p key={name} class="sot-slip__row">
          {name}
          <strong>{value}</strong>
        </p>
      ))}
      {note && <p class="sot-slip__note">{note}</p>}
      {isReachable && <QrCode class="sot-slip__code" text={address} label={screenTexts(here.lang).phoneCode} />}
    </section>
  );
}
