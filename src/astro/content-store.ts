import type { DataStore } from "astro/loaders";

type Entry = NonNullable<ReturnType<DataStore["get"]>>;

/**
 * Registers the pictures and modules that an unchanged entry imports, because Astro does not remember them between
 * runs. `addAssetImports` is undocumented; Astro's own `glob()` loader uses it for the same purpose.
 */
export function rememberImports(store: DataStore, entry: Entry, file: string): void {
  const imports = store as DataStore & { addAssetImports(assets: string[], file: string): void };
  if (entry.assetImports) imports.addAssetImports(entry.assetImports, file);
  if (entry.deferredRender) store.addModuleImport(file);
}
