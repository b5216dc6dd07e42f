/** Serves the preview that `npm run build:preview` has built: `npm run serve:preview`. */
import { serveHere, type Served } from "#build/serve.ts";
import { printError } from "#files/terminal.ts";

export const preview: Served = {
  command: "npm run serve:preview",
  folder: "dist-preview",
  name: "The preview",
  make: () => {
    printError("There is no dist-preview/ yet: run “npm run build:preview” first.");
    return false;
  },
};

if (import.meta.main) await serveHere(preview);
