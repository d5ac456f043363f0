// What ipywidgets leave out for the keyboard and for screen readers: keys that are
// meant for a control stay with it, and sliders say their name and their value.

function keep(event) {
  // JupyterLab's one-key commands would cut the cell (x) or delete it (d, d).
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (!command && !(event.shiftKey && event.key === "Enter")) event.stopPropagation();
}

function render({ el }) {
  let root = null;
  const name = () => {
    for (const handle of root.querySelectorAll(".noUi-handle")) {
      const row = handle.closest(".widget-inline-hbox");
      const say = (attribute, part) => {
        const text = row?.querySelector(part)?.textContent.trim();
        if (text && handle.getAttribute(attribute) !== text)
          handle.setAttribute(attribute, text);
      };
      say("aria-label", ".widget-label");
      say("aria-valuetext", ".widget-readout");
      // what is typed there nobody hears: it would stay, and be false
      const deaf = row?.querySelector(":scope.dlkit-steps > .widget-readout");
      if (deaf) deaf.contentEditable = "false";
    }
  };
  let soon = 0;
  const changes = new MutationObserver(() => {
    clearTimeout(soon); // not at every step of a drag
    soon = setTimeout(name, 100);
  });
  const begin = () => {
    root = el.closest(".dlkit-access");
    if (!root) return requestAnimationFrame(begin); // not in the page yet
    root.addEventListener("keydown", keep); // one listener, however often it is added
    changes.observe(root, { childList: true, characterData: true, subtree: true });
    name();
  };
  el.style.display = "none";
  begin();
  return () => changes.disconnect();
}

export default { render };
