import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { FieldStore } from "./field-store.ts";
import type { Session } from "./session.ts";

/** What the fields of a form belong to. */
export const Store = createContext<FieldStore | undefined>(undefined);

/** @throws {Error} outside of a form; this is a bug */
export function useStore(): FieldStore {
  const store = useContext(Store);
  if (!store) throw new Error("There is no store.");
  return store;
}

/** Renders a component again after each change of the session. */
export function useChanges(session: Session): void {
  const [, setCount] = useState(0);
  useEffect(() => session.subscribe(() => setCount((count) => count + 1)), [session]);
}
