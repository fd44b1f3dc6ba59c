import { assetUrl } from '../assets.ts';
import { Island } from '../islands/island.tsx';
import { useTexts } from '../texts.ts';

/** What a form carries against floods: the task of the court and the browser's answer. Without scripts it stays empty. */
export function WorkField({ text, bits }: { text: string; bits: number }) {
  const { waiting } = useTexts();
  return (
    <Island name="prove-work" props={{ worker: assetUrl('prove-work.worker.js'), text, bits, waiting }}>
      <input type="hidden" name="task" value={text} />
      <input type="hidden" name="answer" value="" />
      <p class="govuk-body" role="status" />
    </Island>
  );
}
