/** Changes an element into another one, and leaves alone what is the same in both. */
export function morph(old: Element, now: Element): void {
  if (old.isEqualNode(now)) return;
  const [before, after] = [[...old.childNodes], [...now.childNodes]];
  if (old.tagName !== now.tagName || !hasElements(old) || !hasElements(now)) {
    old.replaceWith(old.ownerDocument.importNode(now, true));
    return;
  }
  for (const { name } of Array.from(old.attributes))
    if (!now.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes) old.setAttribute(name, value);
  let start = 0;
  while (start < before.length && isSame(before[start], after[start])) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const [gone, come] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
  const paired = gone.length === come.length;
  for (const [index, node] of come.entries()) {
    const place = gone[index];
    if (paired && place && isElement(place) && isElement(node)) morph(place, node);
    else if (paired && place) place.replaceWith(old.ownerDocument.importNode(node, true));
    else
      old.insertBefore(
        old.ownerDocument.importNode(node, true),
        before[before.length - end] ?? null,
      );
  }
  if (!paired) for (const node of gone) node.remove();
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function hasElements(element: Element): boolean {
  return element.childElementCount > 0;
}
