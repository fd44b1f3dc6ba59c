import { useTexts } from '../texts.ts';

export type AgeStampProps = {
  /** ISO 8601 instant of what is shown. */
  at: string;
  /** The same, written for the reader in the time of Kazakhstan: `08:42`. */
  text: string;
};

/** When the data on the screen was true. The page script adds the warning while the live stream is gone. */
export function AgeStamp({ at, text }: AgeStampProps) {
  const texts = useTexts();
  return (
    <p class="sot-age" data-age-stamp data-offline-text={texts.offline}>
      <span class="sot-age__line">
        {texts.updated} <time datetime={at}>{text}</time>
      </span>
      <strong class="sot-age__warning" role="status" />
    </p>
  );
}
