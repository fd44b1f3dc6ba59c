import { Icon } from '#design';

/** A number that a phone dials; shown as the court writes it, with spaces where it is written without. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a class="govuk-link sot-phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" />
      <span>{phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2 $3 $4')}</span>
    </a>
  );
}
