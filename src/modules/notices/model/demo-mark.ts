/** Everything that leaves the demo says that it is no court's. */
export function withDemoMark<Text extends { readonly subject: string; readonly text: string }>(message: Text): Text {
  return { ...message, subject: `[ДЕМО] ${message.subject}`, text: `ДЕМО. ${message.text}` };
}
