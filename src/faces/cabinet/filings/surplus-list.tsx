import { Button, InsetText } from '#design';
import { type DraftDuty, formatTiyn } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly duty: Pick<DraftDuty, 'account'>;
  readonly lang: Lang;
  readonly here: string;
}

/** What was paid twice or too late, with the offer to give it back. */
export function SurplusList({ duty: { account }, lang, here }: Props) {
  const texts = filingPageTexts(lang).duty;
  return (
    <>
      {account.surplus.map(({ paymentId, sumTiyn, why, refund }) => (
        <InsetText key={paymentId}>
          <p class="govuk-body">
            {texts.surplus[why]} {formatTiyn(lang, sumTiyn)}
          </p>
          {refund === 'offered' ? (
            <form method="post" action={here}>
              <input type="hidden" name="payment" value={paymentId} />
              <Button kind="secondary" name="action" value="refund">
                {texts.giveBack}
              </Button>
            </form>
          ) : (
            <p class="govuk-body">{texts.refund[refund]}</p>
          )}
        </InsetText>
      ))}
    </>
  );
}
