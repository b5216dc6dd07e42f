import { inZone, localTime } from "#newsroom/zoned-time.ts";
import { useStore } from "../use-session.ts";
import type { InputProps } from "./Labeled.tsx";

/** Whether a day has a whole year: while somebody types one, browsers report the year 2, 20, and 202. */
export function isYear(day: string): boolean {
  return /^[12]\d{3}-/.test(day);
}

/** A date and a time on the clocks of the paper. */
export function InstantInput({ field, path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  const { timeZone } = store.view;
  const value = String(store.at(path) ?? "");
  const clock = Number.isNaN(Date.parse(value)) ? "" : inZone(new Date(value), timeZone);
  const [day = "", time = ""] = clock === "" ? [] : [clock.slice(0, 10), clock.slice(11, 16)];
  const change = (newDay: string, newTime: string) => {
    if (!isYear(newDay)) return;
    const instant = localTime(`${newDay}T${newTime || "09:00"}:00`, timeZone);
    store.edit({ kind: "set", at: path, value: instant });
  };
  const shared = { "aria-describedby": describedBy, "aria-invalid": invalid };
  return (
    <div class="instant">
      <input
        {...shared}
        id={id}
        type="date"
        value={day}
        aria-label={`${field.label}: date`}
        onChange={(event) => change(event.currentTarget.value, time)}
      />
      <input
        {...shared}
        type="time"
        value={time}
        aria-label={`${field.label}: time`}
        onChange={(event) => change(day, event.currentTarget.value)}
      />
      <span class="soft">{timeZone.replaceAll("_", " ")}</span>
    </div>
  );
}
