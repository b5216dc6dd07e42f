import type { Session } from "./session.ts";

/** The fields as the file has them, while they cannot be shown as a form. */
export function YamlPane({ session }: { session: Session }) {
  const { yaml } = session.parts;
  return (
    <div class="field yaml">
      <div class="name">
        <label for="yaml">Fields, as the file has them</label>
      </div>
      <p class="problems" id="yaml-wrong" role="alert">
        <b>The fields cannot be read:</b> {session.yamlError}
      </p>
      <textarea
        id="yaml"
        rows={Math.min(40, yaml.split("\n").length + 1)}
        spellcheck={false}
        value={yaml}
        aria-describedby="yaml-wrong"
        onInput={(event) => session.writeYaml(event.currentTarget.value)}
      />
    </div>
  );
}
