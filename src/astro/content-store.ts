import type { DataStore } from "astro/loaders";

type Entry = NonNullable<ReturnType<DataStore["get"]>>;

/**
 * Tells Astro again which pictures and modules an unchanged entry imports: it forgets them from run to run.
 * `addAssetImports` is undocumented; Astro's own `glob()` loader uses it for the same purpose.
 */
export function rememberImports(store: DataStore, entry: Entry, file: string): void {
  const imports = store as DataStore & { addAssetImports(assets: string[], file: string): void };
  if (entry.assetImports) imports.addAssetImports(entry.assetImports, file);
  if (entry.deferredRender) store.addModuleImport(file);
}
