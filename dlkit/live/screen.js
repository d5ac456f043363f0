// The screen of a panel: it paints the pictures that the kernel sends, one for each
// frame of the browser, and tells where it is clicked and dragged, and if it is seen.

const NARROW = 2 / 3; // of the wide picture: a narrower place gets the tall one
// The kernel waits for a browser that is far away; beside it, telling costs more.
const NEAR = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
const EVEN = 30; // ms: pictures that come unevenly are shown at least this far apart
const LONGEST_QUEUE = 4; // more than this and the browser has fallen behind: skip
const UNANSWERED = 150; // ms: a drag that changes no picture is told on after this
const STILL = 3; // pixels: a pointer that moved no more than this has clicked

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  const waiting = [];
  let decoding = Promise.resolve();
  const view = crypto.randomUUID();
  let acknowledged = 0;
  let painted = 0;
  let frames = 0;
  let asked = false;

  el.classList.add("dlkit-screen");
  canvas.setAttribute("role", "img");
  const wide = model.get("size"); // its place is kept from the start
  [canvas.width, canvas.height] = wide;
  el.append(canvas);

  const paint = () => {
    asked = false;
    const now = performance.now();
    if (waiting.length < 3 && now - painted < EVEN) return next();
    painted = now;
    const { bitmap, number } = waiting.shift();
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.style.maxWidth = `${bitmap.width}px`;
    }
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    canvas.dataset.frames = ++frames;
    if (!NEAR || number >= acknowledged + 30) {
      acknowledged = number;
      model.send({ shown: number, near: NEAR });
    }
    next();
  };
  const next = () => {
    if (asked || waiting.length === 0) return;
    asked = true;
    // a page that is not in sight gets no animation frames
    document.hidden ? setTimeout(paint, 50) : requestAnimationFrame(paint);
  };
  const receive = () => {
    if (answer) tellDrag();
    const number = model.get("number");
    const picture = new Blob([model.get("picture")]);
    decoding = decoding.then(async () => {
      const bitmap = await createImageBitmap(picture);
      waiting.push({ bitmap, number });
      if (waiting.length > LONGEST_QUEUE) waiting.shift().bitmap.close();
      next();
    }).catch(() => {}); // a picture that does not decode is left out
  };
  const describe = () => {
    canvas.setAttribute("aria-label", model.get("description"));
    const [clickable, draggable] = ["clickable", "draggable"].map((n) => model.get(n));
    canvas.style.cursor = clickable ? "crosshair" : draggable ? "grab" : "";
    canvas.style.touchAction = draggable ? "pinch-zoom" : "";
  };
  const spot = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      (event.clientX - box.left) / box.width,
      (event.clientY - box.top) / box.height,
    ];
  };
  const click = (event) => {
    if (model.get("clickable") && !strayed)
      model.send({ click: spot(event), shift: event.shiftKey });
  };

  // A drag: one place at a time, the next one when the picture of the last is here.
  let held = null; // where the pointer went down
  let strayed = false;
  let untold = null;
  let answer = 0; // a timer, while an answer is awaited
  const tellDrag = () => {
    clearTimeout(answer);
    answer = 0;
    if (untold === null) return;
    model.send({ drag: untold, began: false });
    untold = null;
    answer = setTimeout(tellDrag, UNANSWERED);
  };
  const down = (event) => {
    strayed = false;
    if (!model.get("draggable") || event.button !== 0) return;
    held = event;
    canvas.setPointerCapture(event.pointerId);
    model.send({ drag: spot(event), began: true });
  };
  const move = (event) => {
    if (event.pointerId !== held?.pointerId) return;
    const far = [event.clientX - held.clientX, event.clientY - held.clientY];
    strayed ||= Math.hypot(...far) > STILL;
    if (!strayed) return;
    untold = spot(event);
    if (!answer) tellDrag();
  };
  const up = () => (held = null);
  let narrow = false;
  let told = null;
  const tellPaper = () => {
    const { width } = el.getBoundingClientRect();
    if (width > 0) narrow = width < NARROW * wide[0]; // else hidden, as while a theme loads
    const paper = { dark: document.body.dataset.jpThemeLight === "false", narrow };
    if (JSON.stringify(paper) !== told) {
      told = JSON.stringify(paper);
      el.dataset.narrow = narrow;
      model.send(paper);
    }
  };

  const sight = new IntersectionObserver(([entry]) =>
    model.send({ view, visible: entry.isIntersecting }),
  );
  const theme = new MutationObserver(tellPaper);
  const room = new ResizeObserver(tellPaper);

  canvas.addEventListener("click", click);
  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("lostpointercapture", up);
  model.on("change:number", receive);
  model.on("change:description change:clickable change:draggable", describe);
  sight.observe(canvas);
  theme.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  room.observe(el);
  describe();
  receive();

  return () => {
    model.off("change:number", receive);
    model.off("change:description change:clickable change:draggable", describe);
    clearTimeout(answer);
    sight.disconnect();
    theme.disconnect();
    room.disconnect();
    model.send({ view, visible: false });
  };
}

export default { render };
