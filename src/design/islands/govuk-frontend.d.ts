// GOV.UK Frontend ships without types; this is the part that `modules.ts` uses.
declare module 'govuk-frontend' {
  interface GovukComponent {
    new (root: Element): unknown;
    readonly moduleName: string;
  }
  export const Accordion: GovukComponent;
  export const Button: GovukComponent;
  export const CharacterCount: GovukComponent;
  export const Checkboxes: GovukComponent;
  export const ErrorSummary: GovukComponent;
  export const FileUpload: GovukComponent;
  export const NotificationBanner: GovukComponent;
  export const PasswordInput: GovukComponent;
  export class Radios {
    static readonly moduleName: string;
    constructor(root: Element);
    syncConditionalRevealWithInputState(input: Element): void;
  }
  export const ServiceNavigation: GovukComponent;
  export const SkipLink: GovukComponent;
  export const Tabs: GovukComponent;
}
