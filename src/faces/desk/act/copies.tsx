import { formatDate } from '@ashyq/kk-text';
import { Button, Details, Input } from '#design';
import { caseTexts, type Participant } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import type { ActProps } from './props.ts';
import { deskActTexts } from './texts.ts';

/** Sides that were not in the hearing: their term of appeal runs from the day on which the copy is sent. */
export function Copies(props: ActProps) {
  const { lang, copies, act, may } = props;
  const texts = deskActTexts(lang);
  if (copies.length === 0) return null;
  const canSend = act.state === 'announced' && may('send-copy');
  return (
    <section aria-labelledby="copies">
      <h2 id="copies" class="govuk-heading-m">
        {texts.copies}
      </h2>
      <p class="govuk-body">{texts.copiesLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {copies.map(({ participant, sentOn, appealUntil, letter }) => (
          <li key={participant.id}>
            <strong>{nameOf(lang, participant)}</strong>
            {`, ${caseTexts(lang).roles[participant.role]}. `}
            {sentOn && appealUntil
              ? texts.copySent({ sent: formatDate(lang, sentOn), until: formatDate(lang, appealUntil) })
              : texts.copyAwaited}
            {!sentOn && letter && (
              <>
                {' '}
                <a class="govuk-link" href={`/${lang}/desk/letters/${letter.id}`}>
                  {texts.copyLetter}
                </a>
              </>
            )}
            {!sentOn && canSend && <SendCopy {...props} participant={participant} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendCopy({ lang, act, open, participant }: ActProps & { readonly participant: Participant }) {
  const texts = deskActTexts(lang);
  const errorAt = (name: string) => open.errors.find(({ field }) => field === name)?.text;
  const [sent, proof] = [errorAt('sent'), errorAt('proof')];
  return (
    <Details summary={texts.sayCopySent} open={sent !== undefined || proof !== undefined}>
      <form method="post" action={`/${lang}/desk/acts/${act.id}`} novalidate>
        <input type="hidden" name="version" value={String(act.version)} />
        <input type="hidden" name="participant" value={participant.id} />
        <Input
          name="sent"
          label={texts.copyDay}
          width={10}
          {...(sent ? { error: sent } : {})}
          attributes={{ type: 'date' }}
        />
        <Input name="proof" label={texts.copyProof} hint={texts.copyProofHint} {...(proof ? { error: proof } : {})} />
        <Button kind="secondary" name="deed" value="copy" preventDoubleClick>
          {texts.sayCopySent}
        </Button>
      </form>
    </Details>
  );
}

function nameOf(lang: Lang, { name }: Participant): string {
  if (name.kind === 'organisation') return lang === 'kk' ? name.kk : name.ru;
  return [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ');
}
