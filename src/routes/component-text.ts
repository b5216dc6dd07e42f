import { loadRenderers } from "astro:container";
import { getContainerRenderer } from "@astrojs/mdx/container-renderer";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { components } from "#components/mdx/components.ts";

let container: Promise<AstroContainer> | undefined;

/** Renders the text of an `.mdx` article, which Astro has compiled to a component, as HTML. */
export async function renderComponents(Content: AstroComponentFactory): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  return (await container).renderToString(Content, { props: { components } });
}
