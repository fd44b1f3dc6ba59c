import { QrCode } from '#design';
import { isLoopback } from '#platform/config';
import type { Lang } from '#platform/i18n';
import { screenTexts } from './texts.ts';

interface PhoneProps {
  readonly lang: Lang;
  /** Of the public site. */
  readonly origin: string;
  /** Page of the public site, with its language. */
  readonly path: string;
}

/** The same page on the phone of whoever stands here; a site that only this machine reaches is said to be so. */
export function TakeToPhone({ lang, origin, path }: PhoneProps) {
  const texts = screenTexts(lang);
  if (isLoopback(new URL(origin).hostname)) return <p class="sot-phone sot-phone--off">{texts.phoneHidden}</p>;
  return (
    <section class="sot-phone">
      <QrCode class="sot-phone__code" text={`${origin}${path}`} label={texts.phoneCode} />
      <div>
        <h2 class="sot-phone__title">{texts.phone}</h2>
        <p class="sot-phone__how">{texts.phoneHow}</p>
      </div>
    </section>
  );
}
