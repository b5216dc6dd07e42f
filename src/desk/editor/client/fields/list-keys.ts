import { useRef } from "preact/hooks";

/** Names for the entries of a list that they keep when they move, so that each keeps its focus and what is open. */
export function useKeys(count: number) {
  const state = useRef({ keys: [] as number[], next: 0, open: new Set<number>() }).current;
  while (state.keys.length < count) state.keys.push(state.next++);
  state.keys.length = count;
  return {
    of: (index: number) => state.keys[index] ?? index,
    move(from: number, to: number) {
      const [key = 0] = state.keys.splice(from, 1);
      state.keys.splice(to, 0, key);
    },
    remove: (index: number) => void state.keys.splice(index, 1),
    /** Marks an entry that is about to be added, so that it is shown open. */
    open: (index: number) => {
      state.keys[index] = state.next++;
      state.open.add(state.keys[index] ?? 0);
    },
    isOpen: (index: number) => state.open.has(state.keys[index] ?? -1),
  };
}
