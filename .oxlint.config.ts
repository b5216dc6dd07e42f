import { defineConfig } from "oxlint";

/**
 * The folders below `src/`, lowest first, each with the folders that it may import. This is the only place where
 * the allowed directions are written; `src/README.md` explains them.
 */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  newsroom: [],
  files: [],
  look: ["styles"],
  astro: ["newsroom", "files"],
  map: ["newsroom", "look"],
  markdown: ["newsroom"],
  ingest: ["newsroom", "files", "look", "astro", "markdown"],
  check: ["newsroom", "files", "markdown", "ingest"],
  distribution: ["newsroom", "files", "look", "map", "markdown"],
  components: ["newsroom", "look", "map", "markdown", "distribution", "styles", "assets"],
  layouts: ["newsroom", "look", "map", "distribution", "components", "styles", "assets"],
  routes: [
    "newsroom",
    "files",
    "look",
    "astro",
    "map",
    "markdown",
    "ingest",
    "distribution",
    "components",
  ],
  pages: [
    "newsroom",
    "look",
    "map",
    "distribution",
    "components",
    "layouts",
    "routes",
    "styles",
    "assets",
  ],
  build: [
    "newsroom",
    "files",
    "look",
    "astro",
    "markdown",
    "ingest",
    "check",
    "distribution",
    "routes",
    "styles",
  ],
  preview: ["newsroom", "files", "look", "astro", "ingest", "check", "distribution", "build"],
  desk: [
    "newsroom",
    "files",
    "look",
    "map",
    "markdown",
    "ingest",
    "check",
    "distribution",
    "components",
    "layouts",
    "routes",
    "build",
    "preview",
    "styles",
  ],
};

/** Folders nest at most this deep below one of the above: pages/[section]/[year]/[month]/[day]/[slug]/. */
const depth = 6;

/** Tests may also use what they share. */
const tests = ["test.ts", "fixture.ts"];

const folders = [...Object.keys(allowedImports), "styles", "assets", "testing"];

function restrictions(folder: string, allowed: readonly string[], level: number) {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  const rule =
    allowed.length > 0
      ? `src/${folder} may import only ${allowed.join(", ")}. Move what it needs down into one of them`
      : `src/${folder} imports no other folder. Move what it needs into src/${folder} itself`;
  return [
    ...forbidden.map((other) => ({
      regex: `^#${other}/`,
      message: `${rule}, or move this code up into a folder that may import src/${other}. See src/README.md.`,
    })),
    {
      regex: `^#${folder}/`,
      message: `Within src/${folder}, import by relative path.`,
    },
    {
      regex: `^${String.raw`\.\./`.repeat(level + 1)}`,
      message: `This path leaves src/${folder}. Import other folders by name, such as #newsroom/article.ts.`,
    },
  ];
}

function override(folder: string, allowed: readonly string[], level: number, extension: string) {
  return {
    files: [`src/${folder}/${"*/".repeat(level)}*.${extension}`],
    rules: {
      "no-restricted-imports": ["error", { patterns: restrictions(folder, allowed, level) }],
    },
  } as const;
}

/** What may use the console: what escapes for all others, and what prints no content. */
const unescaped = [
  "src/files/terminal.ts",
  "src/look/measure.ts",
  "src/components/search/search.ts",
  "src/components/search/names-file.ts",
  "src/**/*.test.ts",
];

export default defineConfig({
  plugins: ["typescript", "unicorn", "import", "oxc"],
  categories: {
    correctness: "error",
    suspicious: "error",
    perf: "error",
  },
  rules: {
    "import/no-cycle": "error",
    "no-await-in-loop": "off",
    "import/no-unassigned-import": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    "oxc/no-map-spread": "off",
    "unicorn/consistent-function-scoping": "off",
    "no-shadow": "off",
    "no-unused-vars": [
      "error",
      {
        ignoreRestSiblings: true,
        argsIgnorePattern: "^_",
        varsIgnorePattern: "^_",
      },
    ],
  },
  overrides: [
    ...Object.entries(allowedImports).flatMap(([folder, allowed]) =>
      Array.from({ length: depth + 1 }, (_, level) => [
        override(folder, allowed, level, "{ts,tsx,astro,mjs}"),
        ...tests.map((ending) => override(folder, [...allowed, "testing"], level, `*${ending}`)),
      ]).flat(),
    ),
    // Whatever names or quotes content/ is printed by files/terminal.ts.
    { files: ["src/**"], rules: { "no-console": "error" } },
    { files: unescaped, rules: { "no-console": "off" } },
  ],
  ignorePatterns: ["dist", "dist-preview", ".dist-*", ".astro"],
});
