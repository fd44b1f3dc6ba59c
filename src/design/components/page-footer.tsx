import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { Sign } from '../sign.tsx';
import { useTexts } from '../texts.ts';

export type FooterProps = {
  help?: {
    title?: string;
    /** As people read it; the link keeps the digits. */
    phone: string;
    hours?: ComponentChildren;
  };
  /** Address of the court, links to helplines and reception. */
  contacts?: ComponentChildren;
  links?: readonly { text: string; href: string }[];
  /** Whose site this is. */
  owner?: ComponentChildren;
};

/** Help is on every page, errors included. */
export function PageFooter({ help, contacts, links = [], owner }: FooterProps) {
  const texts = useTexts();
  return (
    <div class="govuk-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">{texts.footer}</h2>
        <div class="sot-footer__top">
          {help && (
            <div class="sot-help">
              <p class="sot-help__title">{help.title ?? texts.help}</p>
              <a class="sot-help__phone" href={`tel:${help.phone.replace(/[^+\d]/g, '')}`}>
                <Icon name="phone" />
                <span>{help.phone}</span>
              </a>
              {help.hours && <p class="sot-help__hours">{help.hours}</p>}
            </div>
          )}
          {contacts && <div class="sot-footer__contacts">{contacts}</div>}
        </div>
        <div class="govuk-footer__meta sot-footer__meta">
          {links.length > 0 && (
            <ul class="govuk-footer__inline-list">
              {links.map((link) => (
                <li key={link.href} class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p class="sot-footer__owner">
            <Sign form="small" />
            <span>{owner}</span>
          </p>
        </div>
      </div>
    </div>
  );
}
