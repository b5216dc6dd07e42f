/** How a component of an `.mdx` article may be used wrongly. */
import type { Nodes } from "mdast";
import { fieldProblemsOf } from "#newsroom/schema-problems.ts";
import { nearest } from "#newsroom/nearest.ts";
import { componentProps, type ComponentName } from "./components.ts";
import type { ReportProblem } from "./text-problems.ts";

type Component = Extract<Nodes, { name: string | null }>;

/** Reports a component that there is not, with wrong props, or in a wrong place. */
export function checkComponent(
  node: Component,
  parent: Nodes | undefined,
  report: ReportProblem,
): void {
  const names = Object.keys(componentProps);
  if (!node.name || !names.includes(node.name)) {
    const meant = nearest(node.name ?? "", names);
    report(
      `There is no component <${node.name ?? ""}>.`,
      meant ? `Did you mean <${meant}>?` : `The components are ${names.join(", ")}.`,
    );
    return;
  }
  checkProps(node, node.name as ComponentName, report);
  checkPlace(node, parent, report);
}

function checkProps(node: Component, name: ComponentName, report: ReportProblem): void {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type !== "mdxJsxAttribute" || (value !== null && typeof value === "object")) {
      report(`<${name}> is given code.`, 'Props are plain text in quotes: title="What happened".');
      return;
    }
    props[attribute.name] = value ?? true;
  }
  const schema = componentProps[name];
  for (const issue of schema.safeParse(props).error?.issues ?? []) {
    for (const { path, wrong, right } of fieldProblemsOf(issue, schema))
      report(`<${name}> ${path.join(".")}: ${wrong}`, right);
  }
}

/** Components that show what stands in them, and so need something there. */
const holders: ReadonlySet<string | null> = new Set(["Timeline", "Event", "Figure", "PullQuote"]);

function checkPlace(node: Component, parent: Nodes | undefined, report: ReportProblem): void {
  const { name, children } = node;
  if (node.type === "mdxJsxTextElement") {
    report(
      `<${name}> stands inside a paragraph.`,
      "Give it lines of its own, with an empty line before and after.",
    );
  }
  const around = parent && "name" in parent ? parent.name : undefined;
  if (name === "Event" && around !== "Timeline")
    report("<Event> stands outside of a timeline.", "Put it between <Timeline> and </Timeline>.");
  if (around === "Timeline" && name !== "Event")
    report(`<${name}> stands directly in a timeline.`, "Put it into an <Event>.");
  if (holders.has(name) && children.length === 0)
    report(`<${name}> is empty.`, `Write something before </${name}>.`);
  if (!holders.has(name) && children.length > 0)
    report(`<${name}> would drop what stands in it.`, `Close it at once: <${name} … />.`);
}
