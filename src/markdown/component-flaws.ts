/** How a component of an `.mdx` article may be used wrongly. */
import type { Nodes } from "mdast";
import { complaintsOf } from "#newsroom/schema-problems.ts";
import { nearest } from "#newsroom/nearest.ts";
import { componentProps, type ComponentName } from "./components.ts";
import type { Report } from "./flaws.ts";

type Component = Extract<Nodes, { name: string | null }>;

/** Reports a component that there is not, with wrong props, or in a wrong place. */
export function checkComponent(node: Component, parent: Nodes | undefined, flaw: Report): void {
  const names = Object.keys(componentProps);
  if (!node.name || !names.includes(node.name)) {
    const meant = nearest(node.name ?? "", names);
    flaw(
      `There is no component <${node.name ?? ""}>.`,
      meant ? `Did you mean <${meant}>?` : `The components are ${names.join(", ")}.`,
    );
    return;
  }
  checkProps(node, node.name as ComponentName, flaw);
  checkPlace(node, parent, flaw);
}

function checkProps(node: Component, name: ComponentName, flaw: Report): void {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type !== "mdxJsxAttribute" || (value !== null && typeof value === "object")) {
      flaw(`<${name}> is given code.`, 'Props are plain text in quotes: title="What happened".');
      return;
    }
    props[attribute.name] = value ?? true;
  }
  const schema = componentProps[name];
  for (const issue of schema.safeParse(props).error?.issues ?? []) {
    for (const { path, wrong, right } of complaintsOf(issue, schema))
      flaw(`<${name}> ${path.join(".")}: ${wrong}`, right);
  }
}

/** Components that show what stands in them, and so need something there. */
const holders: ReadonlySet<string | null> = new Set(["Timeline", "Event", "Figure", "PullQuote"]);

function checkPlace(node: Component, parent: Nodes | undefined, flaw: Report): void {
  const { name, children } = node;
  if (node.type === "mdxJsxTextElement") {
    flaw(
      `<${name}> stands inside a paragraph.`,
      "Give it lines of its own, with an empty line before and after.",
    );
  }
  const around = parent && "name" in parent ? parent.name : undefined;
  if (name === "Event" && around !== "Timeline")
    flaw("<Event> stands outside of a timeline.", "Put it between <Timeline> and </Timeline>.");
  if (around === "Timeline" && name !== "Event")
    flaw(`<${name}> stands directly in a timeline.`, "Put it into an <Event>.");
  if (holders.has(name) && children.length === 0)
    flaw(`<${name}> is empty.`, `Write something before </${name}>.`);
  if (!holders.has(name) && children.length > 0)
    flaw(`<${name}> would drop what stands in it.`, `Close it at once: <${name} … />.`);
}
