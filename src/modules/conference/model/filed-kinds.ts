/**
 * What of a room's log does not come into the file that all sides read: that a side spoke with its counsel is theirs, and which
 * machine carried the room is nobody's.
 */
const leftOut = [
  ...(['talk_asked', 'talk_accepted', 'talk_declined', 'talk_unanswered', 'talk_ended'] as const),
  ...(['placed_on_node', 'media_restarted', 'hand_raised', 'hand_lowered', 'spotlight'] as const),
] as const;

export function isFiled(kind: string): boolean {
  return !(leftOut as readonly string[]).includes(kind);
}
