import { useStore } from "../use-session.ts";
import { inputId, Problems, type FieldProps } from "./Labeled.tsx";

const center = { x: 50, y: 50 };

/** The point of a picture that stays visible where the picture is cropped: with a click on it, or with two sliders. */
export function FocusField({ field, path }: FieldProps) {
  const store = useStore();
  const id = inputId(path);
  const { file, base } = store.view;
  const src = String(store.at([...path.slice(0, -1), "src"]) ?? "");
  const folder = file.slice(0, file.lastIndexOf("/"));
  const point = { ...center, ...(store.at(path) as Partial<typeof center> | undefined) };
  const put = (next: typeof center) => {
    const value = { x: Math.round(next.x), y: Math.round(next.y) };
    store.edit({ kind: "set", at: path, value });
  };
  const click = (event: MouseEvent) => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    put({
      x: ((event.clientX - left) / width) * 100,
      y: ((event.clientY - top) / height) * 100,
    });
  };
  const axis = (key: "x" | "y", label: string) => (
    <>
      <label for={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="range"
        min={0}
        max={100}
        value={point[key]}
        aria-valuetext={`${point[key]} percent`}
        onInput={(event) => put({ ...point, [key]: Number(event.currentTarget.value) })}
      />
    </>
  );
  return (
    <fieldset class="field group focus-field" id={id} aria-describedby={`${id}-help ${id}-wrong`}>
      <legend>{field.label}</legend>
      <p class="help" id={`${id}-help`}>
        {field.help}
      </p>
      <Problems id={`${id}-wrong`} path={path} />
      {src.startsWith("./") && (
        <span class="picture" onClick={click}>
          <img src={`${base}/${folder}/${src.slice(2)}`} alt="" />
          <span class="point" style={{ left: `${point.x}%`, top: `${point.y}%` }} />
        </span>
      )}
      <div class="axes">
        {axis("x", "From the left")}
        {axis("y", "From the top")}
      </div>
      <button type="button" onClick={() => store.edit({ kind: "remove", at: path })}>
        Back to the center
      </button>
    </fieldset>
  );
}
