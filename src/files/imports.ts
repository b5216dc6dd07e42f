/** What a module loads, found by parsing it as a bundler does: it is not run. */
import { transform } from "@astrojs/compiler-rs";
import { parseSync, Visitor, type ESTree } from "rolldown/utils";

/**
 * The modules that a module names in its imports and exports, in `import()`, and in calls of what `createRequire`
 * returns. Imports of types alone are left out. Files other than modules name none.
 * @param file the module's path, for its ending and for messages
 * @throws {Error} when it cannot be parsed, or puts the name of a module together as it runs
 */
export function importsIn(file: string, code: string): string[] {
  switch (/\.(astro|ts|m?js)$/.exec(file)?.[1]) {
    case "astro":
      return importsInComponent(file, code);
    case "ts":
      return importsInScript(file, code, "ts");
    case "js":
    case "mjs":
      return importsInScript(file, code, "js");
    default:
      return [];
  }
}

/** The specifier of what Astro's compiler itself adds to a component. */
const runtime = "astro:runtime";

function importsInComponent(file: string, code: string): string[] {
  const compiled = transform(code, { filename: file, internalURL: runtime });
  const scripts = compiled.scripts.flatMap(({ code, src }) => [
    ...(src ? [src] : []),
    ...(code ? importsInScript(file, code, "ts") : []),
  ]);
  // The compiler also has a component import its own styles.
  const imports = importsInScript(file, compiled.code, "ts").filter(
    (name) => !name.startsWith(`${file}?`),
  );
  return [...imports, ...scripts];
}

function importsInScript(file: string, code: string, lang: "ts" | "js"): string[] {
  const { program, module, errors } = parseSync(file, code, { lang, sourceType: "module" });
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || !entries.every(({ isType }) => isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest && !isType ? moduleRequest.value : [],
    ),
  );
  const loaded = loadsIn(program).map((name) => {
    const text = textOf(name);
    if (text !== undefined) return text;
    const line = code.slice(0, name?.start).split("\n").length;
    throw new Error(
      `${file}:${line} puts the name of a module together as it runs, so caches cannot tell what they depend on. Write the whole name.`,
    );
  });
  return [...imported, ...exported, ...loaded];
}

/** The expressions that name a module to load as the program runs. */
function loadsIn(program: ESTree.Program): (ESTree.Node | undefined)[] {
  const names: (ESTree.Node | undefined)[] = [];
  const loaders = new Set<string>();
  const calls: ESTree.CallExpression[] = [];
  new Visitor({
    ImportExpression: ({ source }) => void names.push(source),
    VariableDeclarator({ id, init }) {
      if (id.type === "Identifier" && init && makesLoader(init)) loaders.add(id.name);
    },
    CallExpression: (call) => void calls.push(call),
  }).visit(program);
  const isLoader = (node: ESTree.Node) =>
    makesLoader(node) || (node.type === "Identifier" && loaders.has(node.name));
  const isResolver = (node: ESTree.Node) =>
    node.type === "MemberExpression" &&
    isLoader(node.object) &&
    node.property.type === "Identifier" &&
    node.property.name === "resolve";
  for (const {
    callee,
    arguments: [name],
  } of calls) {
    // What is only resolved is a file to read: where its name is not written out, it is no module of the program.
    if (isLoader(callee) || (isResolver(callee) && textOf(name) !== undefined)) names.push(name);
  }
  return names;
}

function makesLoader(node: ESTree.Node): boolean {
  return (
    node.type === "CallExpression" &&
    node.callee.type === "Identifier" &&
    node.callee.name === "createRequire"
  );
}

/** The text that an expression always is, where it is one. */
function textOf(node: ESTree.Node | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
