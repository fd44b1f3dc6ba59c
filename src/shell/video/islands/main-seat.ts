import type { RoomWord, SeatWord } from '../room-word.ts';

/**
 * Whose picture is the largest: the judge's for everybody else; for the judge whom the judge has put forward, then who was
 * asked, who asks, and whoever is there; the secretary last.
 */
export function mainSeat({ seats, spotlight, floorSeats, publications, isTalking }: RoomWord): SeatWord | undefined {
  const others = seats.filter(({ isOwn }) => !isOwn);
  const isSeen = (id: string) => publications.some(({ seatId }) => seatId === id);
  const found = (id: string | null | undefined) => others.find((seat) => seat.id === id);
  // In a private talk the judge is not there.
  if (isTalking) return others.find(({ id }) => isSeen(id));
  const [asker, asked] = floorSeats;
  return (
    others.find(({ isBench }) => isBench) ??
    found(spotlight) ??
    found(asked) ??
    found(asker) ??
    others.find(({ id, isThere, isClerk }) => isThere && !isClerk && isSeen(id)) ??
    others.find(({ id, isThere }) => isThere && isSeen(id)) ??
    others.find(({ id }) => isSeen(id))
  );
}

/** The main one first, then those with the floor, then the order of the room; oneself last. */
export function inOrder(word: RoomWord): readonly SeatWord[] {
  const main = mainSeat(word);
  const isSeen = (id: string) => word.publications.some(({ seatId }) => seatId === id);
  const rank = ({ id, isOwn }: SeatWord) => {
    if (id === main?.id) return 0;
    if (isOwn) return 3;
    return word.spotlight === id || word.floorSeats.includes(id) ? 1 : 2;
  };
  return word.seats.filter(({ id, isOwn }) => isOwn || id === main?.id || isSeen(id)).sort((a, b) => rank(a) - rank(b));
}
