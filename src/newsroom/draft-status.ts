/** Whether a status keeps an article from readers. A ready article is a draft that somebody has finished. */
export function isDraft(status: unknown): boolean {
  return status === "draft" || status === "ready";
}
