import { useEffect, useRef, useState } from "preact/hooks";
import type { City } from "../../../new/gazetteer.ts";
import type { FieldPath } from "../../yaml/edit.ts";
import { ApiError } from "../api.ts";
import { useStore } from "../use-session.ts";
import { worldOutlines } from "./world.ts";

/** The narrowest and the widest map, in degrees. */
const [closest, widest] = [3, 360];

/** Chooses a latitude and a longitude: on a map, or by the name of a city. The fields below it do the same. */
export function MapPicker({ path }: { path: FieldPath }) {
  const store = useStore();
  const svg = useRef<SVGSVGElement>(null);
  const [outlines, setOutlines] = useState("");
  const [width, setWidth] = useState(widest);
  const [cities, setCities] = useState<City[]>();
  const numberAt = (key: string) => {
    const value = store.at([...path, key]);
    return typeof value === "number" ? value : undefined;
  };
  const [latitude, longitude] = [numberAt("latitude"), numberAt("longitude")];
  const hasPoint = latitude !== undefined && longitude !== undefined;
  const name = String(store.at([...path, "name"]) ?? "");
  useEffect(() => {
    void worldOutlines().then(setOutlines);
    if (hasPoint) setWidth(24);
  }, []);

  const set = (key: string, value: string | number) =>
    store.edit({ kind: "set", at: [...path, key], value });
  const put = (north: number, east: number) => {
    const round = (degrees: number) => Math.round(degrees * 100) / 100;
    set("latitude", round(Math.max(-90, Math.min(90, north))));
    set("longitude", round(Math.max(-180, Math.min(180, east))));
    store.say(`The point is at ${round(north)}, ${round(east)}.`);
  };
  const click = (event: MouseEvent) => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    put(-y, x);
    setWidth(Math.max(closest, width / 4));
  };
  const find = async () => {
    try {
      const answer = await store.call<{ cities: City[] }>("cities", { name });
      setCities(answer.cities);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      store.say(error.message);
    }
  };
  const take = (city: City) => {
    put(city.latitude, city.longitude);
    if (!store.at([...path, "country"])) set("country", city.country);
    setCities(undefined);
    setWidth(24);
  };
  const height = width / 2;
  const left = hasPoint && width < widest ? longitude - width / 2 : -180;
  const top = hasPoint && width < widest ? -latitude - height / 2 : -90;
  const where = hasPoint ? `, with a point at ${latitude} north, ${longitude} east` : "";
  return (
    <div class="field map-picker">
      <div class="name">
        <span class="label">On the map</span>
      </div>
      <svg
        ref={svg}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="img"
        aria-label={`The world${where}`}
        onClick={click}
      >
        <path class="outlines" d={outlines} />
        {hasPoint && (
          <g class="point">
            <circle cx={longitude} cy={-latitude} r={width / 60} />
            <circle cx={longitude} cy={-latitude} r={width / 400} />
          </g>
        )}
      </svg>
      <p class="map-tools">
        <button type="button" aria-disabled={name === ""} onClick={() => name && void find()}>
          Find {name === "" ? "by name" : `“${name}”`}
        </button>
        <button type="button" onClick={() => setWidth(Math.max(closest, width / 4))}>
          Closer
        </button>
        <button type="button" onClick={() => setWidth(widest)}>
          Whole world
        </button>
      </p>
      {cities?.length === 0 && <p role="status">No city of this name is known.</p>}
      {cities && cities.length > 0 && (
        <ul class="cities" aria-label="Cities of this name">
          {cities.map((city) => (
            <li>
              <button type="button" onClick={() => take(city)}>
                {[city.name, city.province, city.country].filter(Boolean).join(", ")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="help">Each click sets the point, and comes closer.</p>
    </div>
  );
}
