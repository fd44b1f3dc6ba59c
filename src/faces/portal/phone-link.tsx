import { Icon } from '#design';
import { phoneText } from '#shell';

/** A number that a phone dials; shown as the court writes it, with spaces where it is written without. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a class="govuk-link sot-phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" />
      <span>{phoneText(phone)}</span>
    </a>
  );
}
