import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';

/** ARIA knows no `aria-expanded` on a radio button; what opens is told by `aria-controls` and the order of the page. */
class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: Element): void {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute('aria-expanded');
  }
}

/** Browsers without Kazakh write its numbers as English ones: «4,000». Once a page. */
export function groupKazakhNumbers(): void {
  const count = (CharacterCount as unknown as { readonly prototype: Counting }).prototype;
  const format = count.formatCountMessage;
  count.formatCountMessage = function (this: Counting, remaining, kind) {
    return format.call(this, remaining, kind).replace(/(\d),(?=\d{3})/g, '$1\u00a0');
  };
}

interface Counting {
  formatCountMessage(remaining: number, kind?: string): string;
}

const modules = [
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  PlainRadios,
  ServiceNavigation,
  SkipLink,
  Tabs,
];

/** Brings GOV.UK components of a part of the page to life by their `data-module`; what already lives stays as it is. */
export function startModules(root: ParentNode): void {
  if (!document.body.classList.contains('govuk-frontend-supported')) return;
  for (const Module of modules) {
    for (const element of root.querySelectorAll(`[data-module="${Module.moduleName}"]`)) {
      if (element.hasAttribute(`data-${Module.moduleName}-init`)) continue;
      new Module(element);
    }
  }
}
