/**
 * The one inline script of every page: it applies the color scheme that a reader chose before the first paint, and
 * remembers the choice. A page that the browser kept in memory applies the latest choice when it is shown again.
 * Without storage the choice lasts for the page. The content security policy allows this script by the hash of this
 * text.
 */
export const rememberScheme = `{
  const { dataset } = document.documentElement;
  const apply = () => {
    try {
      dataset.scheme = localStorage.scheme || "";
    } catch {}
    for (const radio of document.getElementsByName("scheme"))
      radio.checked = radio.value === (dataset.scheme || "");
  };
  apply();
  addEventListener("pageshow", apply);
  addEventListener("change", ({ target: { name, value } }) => {
    if (name !== "scheme") return;
    dataset.scheme = value;
    try {
      localStorage.scheme = value;
    } catch {}
  });
}`;
