/** The kind of what an outlet publishes, from what `content/outlets` says about it. */
export function kindOf(about: string): "wire" | "official" | "news" {
  if (/news agency/i.test(about)) return "wire";
  return /\b(?:ministry|military command|press office|government’s)\b/i.test(about)
    ? "official"
    : "news";
}
