/** Checks how an `.mdx` article uses components. */
import type { Nodes } from "mdast";
import { fieldProblemsOf } from "#newsroom/schema-problems.ts";
import { componentProps, type ComponentName } from "./components.ts";
import type { ReportProblem } from "./text-problems.ts";

type Component = Extract<Nodes, { name: string | null }>;

/** Reports invalid props, and components in the wrong place. */
export function checkComponent(
  node: Component,
  name: ComponentName,
  parent: Nodes | undefined,
  report: ReportProblem,
): void {
  checkProps(node, name, report);
  checkPlace(node, parent, report);
}

function checkProps(node: Component, name: ComponentName, report: ReportProblem): void {
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type !== "mdxJsxAttribute" || (value !== null && typeof value === "object")) {
      report(
        `<${name}> has a prop that is not plain text.`,
        'Write props as plain text in quotes: title="What happened".',
      );
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

/** Components that require content. */
const containers: ReadonlySet<string | null> = new Set([
  "Timeline",
  "Event",
  "Figure",
  "PullQuote",
]);

function checkPlace(node: Component, parent: Nodes | undefined, report: ReportProblem): void {
  const { name, children } = node;
  if (node.type === "mdxJsxTextElement") {
    report(
      `<${name}> is inside a paragraph.`,
      "Put it on its own lines, with a blank line before and after.",
    );
  }
  const around = parent && "name" in parent ? parent.name : undefined;
  if (name === "Event" && around !== "Timeline")
    report("<Event> is outside a timeline.", "Put it between <Timeline> and </Timeline>.");
  if (around === "Timeline" && name !== "Event")
    report(`<${name}> is directly inside a timeline.`, "Put it inside an <Event>.");
  if (containers.has(name) && children.length === 0)
    report(`<${name}> is empty.`, `Add content before </${name}>.`);
  if (!containers.has(name) && children.length > 0)
    report(`<${name}> cannot have content.`, `Make it self-closing: <${name} … />.`);
}
