/** Finds the imports of a module by parsing it, as a bundler does. */
import { transform } from "@astrojs/compiler-rs";
import { parseSync, Visitor, type ESTree } from "rolldown/utils";

/**
 * The specifiers that a module imports, statically, with `import()`, or with a function from `createRequire`.
 * Type-only imports are left out. Files that are not modules have no imports.
 * @param file the module's path, for its extension and for error messages
 * @throws {Error} if the module cannot be parsed, or computes a specifier at run time
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

/** The specifier that Astro's compiler uses for the code that it adds to every component. */
const runtime = "astro:runtime";

function importsInComponent(file: string, code: string): string[] {
  const compiled = transform(code, { filename: file, internalURL: runtime });
  const scripts = compiled.scripts.flatMap(({ code, src }) => [
    ...(src ? [src] : []),
    ...(code ? importsInScript(file, code, "ts") : []),
  ]);
  // A compiled component also imports its own styles.
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
      `${file}:${line} computes the name of a module at run time, so caches cannot tell what they depend on. Write the name as a string.`,
    );
  });
  return [...imported, ...exported, ...loaded];
}

/** The specifiers of modules that are loaded at run time, as expressions. */
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
    // A path that is only resolved is a file to read. Caches have to include what they read in their keys.
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

/** The value of a string literal; undefined for other expressions. */
function textOf(node: ESTree.Node | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
