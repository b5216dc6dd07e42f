/**
 * The one inline script of every page: it applies the color scheme that a reader chose before the first paint, and
 * remembers the choice. Without storage the choice lasts for the page. The content security policy allows this
 * script by the hash of this text.
 */
export const rememberScheme = `{
  const { dataset } = document.documentElement;
  try {
    dataset.scheme = localStorage.scheme || "";
  } catch {}
  document.addEventListener("DOMContentLoaded", () => {
    for (const radio of document.getElementsByName("scheme")) {
      radio.checked = radio.value === (dataset.scheme || "");
      radio.addEventListener("change", () => {
        dataset.scheme = radio.value;
        try {
          localStorage.scheme = radio.value;
        } catch {}
      });
    }
  });
}`;
