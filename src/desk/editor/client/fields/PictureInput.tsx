import { useState } from "preact/hooks";
import { ApiError } from "../api.ts";
import { putPicture } from "../put-picture.ts";
import { useStore } from "../use-session.ts";
import type { InputProps } from "./Labeled.tsx";

/** A picture in the article's folder; another one is chosen, and put there. */
export function PictureInput({ field, path, id, describedBy, invalid }: InputProps) {
  const store = useStore();
  const [wrong, setWrong] = useState("");
  const value = String(store.at(path) ?? "");
  const put = async (file: File | undefined) => {
    if (!file) return;
    try {
      const src = await putPicture(store, file);
      store.edit({ kind: "set", at: path, value: src });
      store.say(`The picture is in the folder: ${src}`);
      setWrong("");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setWrong(error.message);
    }
  };
  return (
    <>
      <p class="chosen">{value || "No picture yet."}</p>
      <input
        id={id}
        type="file"
        accept="image/*"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={field.required}
        onChange={(event) => void put(event.currentTarget.files?.[0])}
      />
      <p class="wrong" role="alert">
        {wrong}
      </p>
    </>
  );
}
