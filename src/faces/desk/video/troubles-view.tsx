import type { RemoteTrouble } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { deskVideoTexts } from './texts.ts';

/** Who is not recorded, in one sentence: «Серікова А. С.: дыбысы жазылмай тұр». */
function sayTrouble(lang: Lang, { name, medium, kind }: RemoteTrouble): string {
  return `${name}: ${deskVideoTexts(lang).notRecorded[medium][kind]}`;
}

/** For judge and secretary: the recording is the record, and they alone can stop until it goes on. */
export function Troubles({ lang, troubles }: { readonly lang: Lang; readonly troubles: readonly RemoteTrouble[] }) {
  if (troubles.length === 0) return null;
  return (
    <section class="sot-alarm" role="alert" data-troubles>
      {troubles.map((trouble) => (
        <p key={trouble.seatId} class="sot-alarm__words">
          {sayTrouble(lang, trouble)}
        </p>
      ))}
      <p class="sot-alarm__next">{deskVideoTexts(lang).notRecordedNext}</p>
    </section>
  );
}
