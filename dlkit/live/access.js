// What ipywidgets leave out for the keyboard and for screen readers: keys that are
// meant for a control stay with it, sliders say their name and their value, and players
// of sound say what the row is called that they stand in.

function keep(event) {
  // JupyterLab's one-key commands would cut the cell (x) or delete it (d, d).
  const command = event.ctrlKey || event.metaKey || event.altKey;
  if (!command && !(event.shiftKey && event.key === "Enter")) event.stopPropagation();
}

// A field of type number takes the decimal sign of the browser's own language only, and
// loses the other; as a field of text it takes both, and steps by the arrow keys here.
function takeBothSigns(field) {
  [field.type, field.inputMode] = ["text", "decimal"];
}

function typed({ target: field }) {
  if (field.inputMode !== "decimal" || !field.value.includes(",")) return;
  const caret = field.selectionStart;
  field.value = field.value.replaceAll(",", ".");
  field.setSelectionRange(caret, caret);
}

function stepped(event) {
  const { target: field, key } = event;
  const way = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (field.inputMode !== "decimal" || !way) return;
  event.preventDefault();
  const value = Number(field.value) + way * (Number(field.step) || 1);
  field.value = Number(value.toFixed(6));
  field.dispatchEvent(new Event("change", { bubbles: true }));
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
    root.querySelectorAll("input[type=number]:not([step='1'])").forEach(takeBothSigns);
    for (const player of root.querySelectorAll(".dlkit-row audio")) {
      const heading = player.closest(".dlkit-row").querySelector(".dlkit-heading");
      player.setAttribute("aria-label", heading.textContent.trim());
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
    root.addEventListener("input", typed, true); // before the field's own handler
    root.addEventListener("keydown", stepped, true);
    root.addEventListener("keydown", keep); // one listener, however often it is added
    changes.observe(root, { childList: true, characterData: true, subtree: true });
    name();
  };
  el.style.display = "none";
  begin();
  return () => changes.disconnect();
}

export default { render };
