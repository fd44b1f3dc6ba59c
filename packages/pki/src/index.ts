/** The door of `@ashyq/pki`. The package knows no court: a caller gives anchors, time and evidence, and gets a verdict. */
export {};
