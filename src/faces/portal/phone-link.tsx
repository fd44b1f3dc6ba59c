import { Icon } from '#design';

/** A number that a phone dials; shown as the court writes it. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a class="govuk-link sot-phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" />
      <span>{phone}</span>
    </a>
  );
}
